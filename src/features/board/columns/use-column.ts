import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ElementKind } from '../../../api/elements.ts';
import { byFrame } from '../../../parts/reads/by-frame.ts';
import { useElements } from '../../../parts/elements/use-elements.ts';
import { useFleet, useMemberships } from '../../../parts/members/use-memberships.ts';
import { noIds } from '../../../queries/sorted-ids.ts';
import { useBoardParts } from '../board-context.ts';
import type { ColumnContent, ColumnId } from '../board-model.ts';

const nobody: readonly number[] = [];

/** Who stands in a column, and which of them it shows, in their order. */
interface Column {
  content: ColumnContent;
  shown: readonly number[];
}

/** A column of the board: read now, kept fresh while it is in sight, and another value once that changes. */
export function useColumn(column: ColumnId): Column {
  const { model, shown: shownOf } = useBoardParts();
  const { kind } = model;
  const { reader } = useFleet().of(kind);
  useEffect(() => (column === 'none' ? undefined : reader.look(column)), [reader, column]);
  const content = useContent(column);
  // A read of the group brings all of them; who comes before it is asked for.
  const coming = useMemo(
    () => [...content.pending].flatMap(([id, op]) => (op === 'assign' ? [id] : [])),
    [content],
  );
  const known = useElements(kind, content.ids ?? noIds, coming.length === 0 ? nobody : coming);
  return useMemo(
    () => ({ content, shown: shownOf(column) }),
    // oxlint-disable-next-line react/exhaustive-deps -- what is shown is made of what is known
    [content, known, shownOf, column],
  );
}

/** How somebody hears that a column became another. */
function useHearing(column: ColumnId): (listener: () => void) => () => void {
  const { model } = useBoardParts();
  const shown = useMemberships(model.kind);
  return useMemo(
    () =>
      byFrame((listener) =>
        column === 'none'
          ? shown.subscribeCounts(listener)
          : shown.subscribeGroup(column, listener),
      ),
    [shown, column],
  );
}

/** Who stands in a column, as far as that is known: another value once it changes. */
export function useContent(column: ColumnId): ColumnContent {
  const { model } = useBoardParts();
  return useSyncExternalStore(useHearing(column), () => model.contentOf(column));
}

/** Whether it is known who stands in a column; tells of that alone. */
export function useIsKnown(column: ColumnId): boolean {
  const { model } = useBoardParts();
  return useSyncExternalStore(useHearing(column), () => model.contentOf(column).ids !== null);
}

interface GroupCount {
  /** In how many groups the API says that it is. */
  now: number;
  onTheirWay: number;
  /** It is in several, or will be once all is done. */
  isInMore: boolean;
}

/** In how many groups an element is, and how much of that is on its way. */
export function useGroupCount(kind: ElementKind, id: number): GroupCount {
  const shown = useMemberships(kind);
  const subscribe = useMemo(
    () => byFrame((listener) => shown.subscribeElement(id, listener)),
    [shown, id],
  );
  const now = useSyncExternalStore(subscribe, () => shown.countNow(id));
  const onTheirWay = useSyncExternalStore(subscribe, () => shown.pendingOf(id).size);
  const isInMore = useSyncExternalStore(subscribe, () => now > 1 || shown.countOf(id) > 1);
  return { now, onTheirWay, isInMore };
}
