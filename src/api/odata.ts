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
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return options.length === 0 ? '' : `?${options.join('&')}`;
}

/** `a or b` over several fields: the text anywhere in any of them, without regard to case. */
function containsAny(fields: readonly string[], text: string): string {
  const literal = odataString(text.toLowerCase());
  return fields.map((field) => `contains(tolower(${field}),${literal})`).join(' or ');
}

/** Every word of the search must be found in one of the fields; empty where nothing is searched. */
export function searchFilter(fields: readonly string[], search: string): string {
  const words = search.split(/\s+/).filter((word) => word !== '');
  return words.map((word) => `(${containsAny(fields, word)})`).join(' and ');
}
