import type { useTranslations } from 'use-intl';
import type { GroupFigure, PlanFigure } from '../changes/plan-figures.ts';

interface Words {
  groups: ReturnType<typeof useTranslations<'groups'>>;
  common: ReturnType<typeof useTranslations<'common'>>;
}

type Joined = PlanFigure['to'];

/**
 * One sentence of a preview: "24 cars leave Depot Nord (24 → 0) and join Depot Süd (19 → 43)."
 * @param nameOf the name of a group by its id
 */
export function figureWords(
  { groups: t, common }: Words,
  { kind, count, from, to }: PlanFigure,
  nameOf: (groupId: number) => string,
): string {
  const numbers = ({ before, after }: GroupFigure) =>
    before === null || after === null ? '' : ` ${t('figures.numbers', { before, after })}`;
  const named = (group: GroupFigure) => nameOf(group.groupId) + numbers(group);
  const joined = (group: NonNullable<Joined>) =>
    'made' in group ? t('figures.made', { name: group.made, after: group.after }) : named(group);
  const what = common(`counts.${kind}`, { count });
  if (from !== null && to !== null)
    return t('figures.move', { what, count, from: named(from), to: joined(to) });
  if (to !== null) return t('figures.join', { what, count, to: joined(to) });
  return from === null ? '' : t('figures.leave', { what, count, from: named(from) });
}
