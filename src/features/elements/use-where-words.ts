import { useTranslations } from 'use-intl';
import { limitOf } from '../../changes/pending/by-group-count.ts';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { useGroupNames } from '../../parts/groups/use-group-names.ts';
import type { Where } from './use-elements-view.ts';

/** By which groups a list is narrowed, in words. */
export function useWhereWords(): (where: NonNullable<Where>) => string {
  const t = useTranslations('elements');
  const names = useGroupNames();
  const labelOf = useGroupLabel();
  const groupOf = (id: number) => {
    const name = names.get(id);
    return name === undefined ? String(id) : labelOf({ id, name });
  };
  return (where) => {
    if (typeof where === 'number') return t('where.in', { group: groupOf(where) });
    if (where === 'none' || where === 'any' || where === 'several') return t(`where.${where}`);
    return t('where.over', { count: limitOf(where) ?? 0 });
  };
}
