import { useTranslations } from 'use-intl';
import { useBoardParts } from '../board-context.ts';
import { dropCount } from './drop-count.ts';
import type { CardMove } from './move-cards.ts';

/**
 * Says what a drop comes to: "20, 3 on their way → 25, 1 is in it already"; nothing while it is not known
 * who is in the column. Whoever shows it hears of the column by `useContent`.
 */
export function useDropFigures(): (move: CardMove) => string {
  // Who is in what is looked up, which no argument tells of: another function each time, so that it is.
  'use no memo';
  const t = useTranslations('columns');
  const { model } = useBoardParts();
  return (move) => {
    const count = dropCount(model, move);
    return count === null ? '' : t('dropFigures', { ...count });
  };
}
