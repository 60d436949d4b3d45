import { useTranslations } from 'use-intl';
import { useBoardParts } from '../board-context.ts';
import { dropCount } from './drop-count.ts';
import type { CardMove } from './move-cards.ts';

/** Says what a drop comes to: "20 → 22, 1 is in it already"; nothing while it is not known who is in the column. */
export function useDropFigures(): (move: CardMove) => string {
  const t = useTranslations('columns');
  const { model } = useBoardParts();
  return (move) => {
    const count = dropCount(model, move);
    return count === null ? '' : t('dropFigures', { ...count });
  };
}
