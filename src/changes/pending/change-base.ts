import type { ElementKind } from '../../api/elements.ts';

/** A group by its id, or the one that the same run creates under this name of ours. */
export type GroupRef = number | { created: string };

/** The element ids of a group by kind: enough to bring a deleted group back. */
export type Members = Partial<Record<ElementKind, readonly number[]>>;

/** The indexes, in the same change set, of what must be done (or already so) before this is sent. */
export interface Ordered {
  after?: number | readonly number[];
}

/** What must be done before this change, as a list. */
export function prerequisites({ after }: Ordered): readonly number[] {
  if (after === undefined) return [];
  return typeof after === 'number' ? [after] : after;
}

/** One string for a group, known by id or only by the run that creates it. */
export function groupKey(group: GroupRef, runId: string): string {
  return typeof group === 'number' ? String(group) : `${runId}/${group.created}`;
}

/** One string for a membership. */
export const membershipKey = (
  group: GroupRef,
  kind: ElementKind,
  elementId: number,
  runId = '',
): string => `${groupKey(group, runId)}/${kind}/${elementId}`;
