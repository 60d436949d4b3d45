import { useEffect, useEffectEvent } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import { type ElementRow, rowOf, type RowSource } from '../../parts/elements/element-row.ts';
import { useFleet } from '../../parts/members/use-memberships.ts';
import type { WholeRows } from './elements-grid.tsx';
import type { RowKey } from '../../ui/grid/grid-selection.ts';

/** What is selected: of 100,000, rows are made only where somebody wants to read them. */
export interface Chosen {
  ids: readonly number[];
  /** As far as they are known, without a row for each. */
  elements: () => readonly RowSource[];
  rows: () => readonly ElementRow[];
}

function chosenIds(held: readonly { id: number }[], selected: ReadonlySet<RowKey>) {
  const ids: number[] = [];
  for (const { id } of held) if (selected.has(id)) ids.push(id);
  return ids;
}

/**
 * What is selected of all that the list is known to hold; what the search hides is not acted upon. Where the
 * list has changed, what is selected beyond its rows is read again: who has left is not selected any longer.
 */
export function useChosen(
  kind: ElementKind,
  selected: ReadonlySet<RowKey>,
  rows: readonly ElementRow[],
  { known, last, readAgain }: Pick<WholeRows, 'known' | 'last' | 'readAgain'>,
): Chosen {
  const fleet = useFleet();
  const held = known ?? last ?? rows;
  const ids = selected.size === 0 ? [] : chosenIds(held, selected);
  const isOld = known === null && last !== null && ids.length > 0;
  const look = useEffectEvent(readAgain);
  useEffect(() => {
    if (isOld) look();
  }, [isOld]);
  const chosenRows = () => {
    const shown = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => shown.get(id) ?? rowOf(kind, id, fleet.elements.get(kind, id)));
  };
  const elements = () =>
    ids.map((id) => ({ id, element: fleet.elements.get<ElementKind>(kind, id) ?? null }));
  return { ids, elements, rows: chosenRows };
}
