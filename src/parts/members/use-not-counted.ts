import { useTranslations } from 'use-intl';
import { elementKinds } from '../../api/elements.ts';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import { useEngine } from '../plans/use-engine.tsx';
import { useFleet } from './use-memberships.ts';

/** Says how many changes of these groups are on their way, where what is so now is taken along; a line or none. */
export function useNotCounted() {
  const t = useTranslations('common');
  const fleet = useFleet();
  const engine = useEngine();
  return (groups: readonly { id: number | null }[]): readonly string[] => {
    const shown = elementKinds.map((kind) => shownMembershipsOf(fleet, engine, kind));
    let count = 0;
    for (const { id } of groups)
      for (const one of shown) count += id === null ? 0 : (one.members(id)?.pending.size ?? 0);
    return count === 0 ? [] : [t('notCounted', { count })];
  };
}
