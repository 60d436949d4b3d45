import type { ElementKind } from '../../api/elements.ts';
import type { ElementRow } from '../../parts/elements/element-row.ts';

/** By what a list of each kind is handed on: plates, addresses, names, numbers. */
const columnOf = { cars: 'plate', users: 'email', services: 'name', products: 'serial' } as const;

/** One line for each; where that is empty, what people call it. */
export const copiedText = (kind: ElementKind, rows: readonly ElementRow[]): string =>
  rows.map(({ texts, title }) => texts[columnOf[kind]]?.trim() || title).join('\n');
