/** One OData string literal: quotes doubled. */
export function odataString(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** What a list is asked for; `top` and `skip` count elements. */
export interface ListOptions {
  filter?: string;
  orderby?: string;
  top?: number;
  skip?: number;
}

/**
 * The query string of a list, `?` included, empty where nothing is asked. Spaces become `%20`: a plus
 * sign is a plus sign in OData.
 */
export function odataQuery({ filter, orderby, top, skip }: ListOptions): string {
  const options = Object.entries({ $filter: filter, $orderby: orderby, $top: top, $skip: skip })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`);
  return options.length === 0 ? '' : `?${options.join('&')}`;
}

/**
 * The elements with these ids, as a list: the API counts the nodes of a filter, but not what is in a
 * list (`flinkey-api.md`, Errors).
 */
export function idFilter(ids: readonly number[]): string {
  return `id in (${ids.join(',')})`;
}
