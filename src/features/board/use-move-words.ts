import { useTranslations } from 'use-intl';
import { useBoardParts } from './board-context.ts';
import type { ColumnId } from './board-model.ts';
import { dropCount } from './drop-count.ts';
import type { CardMove } from './move-cards.ts';

/** Says what putting cards down would do: "Move 3 cars to Depot Nord", and "20 → 22, 1 is in it already". */
export function useMoveWords() {
  const t = useTranslations('board');
  const { model } = useBoardParts();
  const nameOf = (column: ColumnId) => model.groups.find(({ id }) => id === column)?.name ?? '';
  const words = ({ from, to, ids, add }: CardMove): string => {
    const { kind } = model;
    const count = ids.length;
    if (from === to) return t('staysHere', { count });
    if (to === 'none') return t('removeFrom', { kind, count, name: nameOf(from) });
    const name = nameOf(to);
    if (from === 'none') return t('assignTo', { kind, count, name });
    return add ? t('addTo', { kind, count, name }) : t('moveTo', { kind, count, name });
  };
  /** Empty while it is not known who is in the column. */
  const figures = (move: CardMove): string => {
    const count = dropCount(model, move);
    return count === null ? '' : t('dropFigures', { ...count });
  };
  return { words, figures };
}
