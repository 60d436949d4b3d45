import type { useTranslations } from 'use-intl';
import type { GroupFigure, PlanFigure } from '../../changes/plan/plan-figures.ts';

interface Words {
  tools: ReturnType<typeof useTranslations<'tools'>>;
  common: ReturnType<typeof useTranslations<'common'>>;
}

type Joined = PlanFigure['to'];

/**
 * A sentence of a preview: "24 cars are moved from Depot Nord (24 → 0) to Depot Süd (19 → 41).", and what is
 * so of some of them: "2 of them are in Depot Süd already. 3 of them are in other groups too."
 * @param nameOf the name of a group by its id
 * @param elsewhere how many are in yet another group; null where that is not known
 */
export function figureWords(
  { tools: t, common }: Words,
  { kind, elementIds: { length: count }, alreadyIn, from, to }: PlanFigure,
  nameOf: (groupId: number) => string,
  elsewhere: number | null,
): string {
  const numbers = ({ before, after }: GroupFigure) =>
    before === null || after === null ? '' : ` ${t('figures.numbers', { before, after })}`;
  const named = (group: GroupFigure) => nameOf(group.groupId) + numbers(group);
  const joined = (group: NonNullable<Joined>) =>
    'made' in group ? t('figures.made', { name: group.made, after: group.after }) : named(group);
  const what = common(`counts.${kind}`, { count });
  const sentence = () => {
    if (from !== null && to !== null)
      return t('figures.move', { what, count, from: named(from), to: joined(to) });
    if (to !== null) return t('figures.join', { what, count, to: joined(to) });
    return from === null ? '' : t('figures.leave', { what, count, from: named(from) });
  };
  const exceptions = [
    alreadyIn > 0 && to !== null && 'groupId' in to
      ? t('figures.alreadyIn', { all: count, count: alreadyIn, to: nameOf(to.groupId) })
      : '',
    elsewhere === null || elsewhere === 0
      ? ''
      : t('figures.elsewhere', { all: count, count: elsewhere }),
  ];
  return [sentence(), ...exceptions].filter((part) => part !== '').join(' ');
}
