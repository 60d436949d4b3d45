import type { ElementKind } from '../../api/elements.ts';
import type { TeamChange } from '../../api/live-changes.ts';
import { differenceOf, hasId, type SortedIds, sortedIds } from '../../queries/sorted-ids.ts';

/** Who was in a group then, and what has become of it since. */
export interface MembersThen {
  before: SortedIds;
  /** In it now and not then, with the change that brought them; null where the log has none that did. */
  came: ReadonlyMap<number, TeamChange | null>;
  /** In it then and not now. */
  left: ReadonlyMap<number, TeamChange | null>;
  /** Of so many the log and what is now contradict each other: they were changed past this server. */
  elsewhere: number;
  /** Of so many nobody knows whether their first change was made. */
  unsure: number;
}

/** What the log tells of one element, read backwards. */
interface Trace {
  /** Whether it was in the group before the oldest change that was read so far. */
  before: boolean;
  /** The newest change that was made. */
  made: TeamChange | null;
  isTorn: boolean;
  /** An older change ended, and nobody knows how. */
  isUnsure: boolean;
}

/**
 * Computes who was in a group before all these changes of it, backwards from who is in it now. Pure.
 * Of who has no change the log knows nothing else than that they are as they were.
 */
export function membersThen(
  now: SortedIds,
  kind: ElementKind,
  newestFirst: readonly TeamChange[],
): MembersThen {
  const traces = new Map<number, Trace>();
  for (const change of newestFirst) {
    const { op, elementId, outcome } = change;
    if (change.kind !== kind || elementId === null || outcome === 'refused') continue;
    if (op !== 'assign' && op !== 'remove') continue;
    const trace = traces.get(elementId) ?? {
      before: hasId(now, elementId),
      made: null,
      isTorn: false,
      isUnsure: false,
    };
    traces.set(elementId, trace);
    if (outcome === 'unknown') {
      trace.isUnsure = true;
      continue;
    }
    const isAfter = op === 'assign';
    if (trace.before !== isAfter && !trace.isUnsure) trace.isTorn = true;
    trace.before = outcome === 'done' ? !isAfter : isAfter;
    trace.isUnsure = false;
    if (outcome === 'done') trace.made ??= change;
  }
  const wasIn = (id: number) => traces.get(id)?.before ?? true;
  const before = sortedIds([
    ...[...now].filter(wasIn),
    ...[...traces].flatMap(([id, trace]) => (trace.before ? [id] : [])),
  ]);
  const difference = differenceOf(before, now);
  const told = (ids: readonly number[], op: 'assign' | 'remove') =>
    new Map(
      ids.map((id) => {
        const made = traces.get(id)?.made ?? null;
        return [id, made?.op === op ? made : null];
      }),
    );
  const all = [...traces.values()];
  return {
    before,
    came: told(difference.came, 'assign'),
    left: told(difference.went, 'remove'),
    elsewhere: all.filter(({ isTorn }) => isTorn).length,
    unsure: all.filter(({ isUnsure }) => isUnsure).length,
  };
}
