import { odataString } from '../api/odata.ts';
import type { ElementKind } from '../api/elements.ts';
import type { ColumnOf, Kind } from './kind.ts';

/** `$orderby` for one of the columns of a kind. */
export function orderbyOf<Name extends ElementKind>(
  kind: Kind<Name>,
  { key, descending }: { key: ColumnOf[Name]; descending: boolean },
): string {
  const column = kind.columns.find((one) => one.key === key);
  const direction = descending ? ' desc' : '';
  return (column?.orderby ?? ['id']).map((property) => `${property}${direction}`).join(',');
}

/** `$filter` for a search: every word somewhere in what the kind is searched by; empty for no words. */
export function searchFilter<Name extends ElementKind>(kind: Kind<Name>, search: string): string {
  return search
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => odataString(word.toLowerCase()))
    .map((literal) =>
      kind.searched.map(({ property }) => `contains(tolower(${property}),${literal})`).join(' or '),
    )
    .map((anywhere) => `(${anywhere})`)
    .join(' and ');
}
