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

/** All of these hold; one that is empty says nothing. */
export function allOf(conditions: readonly string[]): string {
  return conditions
    .filter((one) => one !== '')
    .map((one) => `(${one})`)
    .join(' and ');
}

/** What a default Microsoft OData server takes in one `$filter` (`flinkey-api.md`, "OData refusals"). */
export const mostNodes = 100;

/**
 * At most so many nodes a server counts in a `$filter` of ours: what is compared and called, each part of a
 * property's name, and what is joined by `and` or `or`; not what is in a list.
 */
export function filterNodes(filter: string): number {
  const bare = filter.replaceAll(/'(?:[^']|'')*'/g, '0').replaceAll(/(?<=\bin )\([\d,]*\)/g, '');
  const count = (sign: RegExp) => bare.match(sign)?.length ?? 0;
  return 2 + count(/[\w/]+\(?|\(/g) + count(/[a-z]\w*(?=[/)]| (?:eq|ne|gt|in)\b)/gi);
}
