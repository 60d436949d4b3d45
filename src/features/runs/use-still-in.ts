import { useTranslations } from 'use-intl';
import { isSameScope, type Scope } from '../../api/scope.ts';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import type { Source } from '../../changes/wish.ts';
import { useChange } from '../../parts/plans/use-change.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { whenWhole } from '../../queries/when-whole.ts';
import type { MessageAction } from '../../ui/messages/show-message.ts';
import { elementsOf } from './run-summary.ts';

export interface StillIn {
  text: string;
  /** How it leaves these too, once all of them are known. */
  leaveAll: MessageAction | null;
  /** What there is to say once all groups were read, which somebody waits for; null where they were. */
  later: Promise<StillIn | null> | null;
}

/**
 * What was taken out of a group may be in others: says so, and how it leaves these too. Null where a run took
 * nothing out, where it is in no other group, or where nobody has asked for all groups. `signal` ends the looking up.
 */
export function useStillIn(here: Scope): (run: RunSnapshot, signal: AbortSignal) => StillIn | null {
  const t = useTranslations('changes');
  const engine = useEngine();
  const fleet = useFleet();
  const { wish } = useChange();
  return ({ scope, intent }, signal) => {
    if (intent.type !== 'remove' && intent.type !== 'scatter') return null;
    if (!isSameScope(scope, here)) return null;
    const { kind } = intent;
    const ofKind = fleet.of(kind);
    const shown = shownMembershipsOf(fleet, engine, kind);
    const taken = elementsOf(intent) ?? [];

    const known = (): StillIn | null => {
      const left = new Set(taken.map(({ id }) => id).filter((id) => shown.countOf(id) > 0));
      const [first] = left;
      if (first === undefined) return null;
      const sourcesNow = (): readonly Source[] => {
        const all = [...left].flatMap((id) =>
          shown.groupsOf(id).map((groupId) => ({ groupId, id })),
        );
        return [...Map.groupBy(all, ({ groupId }) => groupId)].map(([groupId, those]) => ({
          groupId,
          elementIds: those.map(({ id }) => id),
        }));
      };
      return {
        text: t('stillIn', { total: taken.length, count: left.size, groups: shown.countOf(first) }),
        leaveAll: {
          label: t('leaveAll'),
          onSelect: () => wish({ type: 'scatter', kind, sources: sourcesNow() }),
        },
        later: null,
      };
    };

    if (ofKind.index.isWhole) return known();
    if (!ofKind.reader.isAskedForAll) return null;
    const soFar = (more: string) => [known()?.text ?? '', more].join(' ').trim();
    return {
      text: soFar(t('lookedUp')),
      leaveAll: null,
      later: whenWhole(ofKind, signal).then(known, () => ({
        text: soFar(t('notAllKnown')),
        leaveAll: null,
        later: null,
      })),
    };
  };
}
