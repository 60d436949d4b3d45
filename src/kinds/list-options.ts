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
