import type { ElementKind } from '../../api/elements.ts';
import type { TeamChange } from '../../api/live-changes.ts';
import type { ElementColumn } from '../../parts/elements/element-columns.ts';
import { type ElementRow, rowOf, sortRows, withMore } from '../../parts/elements/element-row.ts';
import type { KnownElements } from '../../parts/elements/use-elements.ts';
import type { MembersThen } from './members-then.ts';

/** An element that was in the group then, or is now. */
export interface ThenRow extends ElementRow {
  since: 'left' | 'came' | 'stayed';
  /** The change that did it, where the log has it. */
  change: TeamChange | null;
}

/** Who left, who came and who stayed, in this order; each by their names. */
export function thenRows(
  kind: ElementKind,
  { before, came, left }: MembersThen,
  known: KnownElements,
  { key, collator }: { key: ElementColumn; collator: Intl.Collator },
): readonly ThenRow[] {
  const rowsOf = (
    ids: Iterable<number>,
    since: ThenRow['since'],
    changes: ReadonlyMap<number, TeamChange | null> = new Map(),
  ) =>
    sortRows(
      Array.from(ids, (id) => rowOf(kind, id, known(id))),
      { key, descending: false },
      collator,
    ).map((row): ThenRow => withMore(row, { since, change: changes.get(row.id) ?? null }));
  return [
    ...rowsOf(left.keys(), 'left', left),
    ...rowsOf(came.keys(), 'came', came),
    ...rowsOf(
      [...before].filter((id) => !left.has(id)),
      'stayed',
    ),
  ];
}
