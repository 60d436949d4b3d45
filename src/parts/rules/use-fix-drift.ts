import { useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { fixOf } from '../../changes/plan/rule-drift.ts';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import { driftsOf } from './drifts.ts';
import { useChange } from '../plans/use-change.ts';
import { useEngine } from '../plans/use-engine.tsx';
import { useShowFailure } from '../errors/use-show-failure.ts';
import { useFleet } from '../members/use-memberships.ts';

/** Makes a group what its rules say: what it holds is read anew, and the plan is shown before anything is sent. */
export function useFixDrift(): (groupId: number) => Promise<void> {
  const t = useTranslations('rules');
  const showFailure = useShowFailure('fix');
  const fleet = useFleet();
  const engine = useEngine();
  const { confirm } = useChange();
  return async (groupId) => {
    const belonging = driftsOf(fleet.scope).get(groupId)?.belonging;
    if (belonging === undefined) return;
    const ruled = elementKinds.filter((kind) => belonging[kind] !== undefined);
    try {
      await Promise.all(ruled.map((kind) => fleet.of(kind).reader.readAnew(groupId)));
    } catch (error) {
      showFailure(error, (why) => t('readFailed', { why }));
      return;
    }
    const membersOf = (kind: ElementKind) =>
      shownMembershipsOf(fleet, engine, kind).members(groupId)?.ids ?? null;
    confirm(fixOf(groupId, belonging, membersOf));
  };
}
