import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { cardFinder } from '../../parts/elements/card-finder.ts';

/** How to look at what a run brought into a group, where the board is on the screen; null where it brought nothing into one. */
export function showOnBoard({ intent }: Pick<RunSnapshot, 'intent'>): (() => void) | null {
  if (!('kind' in intent) || cardFinder.get().board?.kind !== intent.kind) return null;
  const groupId = 'to' in intent ? intent.to : intent.type === 'assign' && intent.groupIds[0];
  const elementId =
    intent.type === 'gather'
      ? intent.sources[0]?.elementIds[0]
      : 'elementIds' in intent
        ? intent.elementIds?.[0]
        : undefined;
  if (typeof groupId !== 'number' || elementId === undefined) return null;
  return () => cardFinder.get().board?.show(groupId, elementId);
}
