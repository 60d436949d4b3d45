import { useTranslations } from 'use-intl';
import { useBoardParts } from './board-context.ts';
import type { ColumnId } from './board-model.ts';
import type { CardMove } from './move-cards.ts';

/** Says what putting cards down would do: "Move 3 cars to Depot Nord". */
export function useMoveWords(): (move: CardMove) => string {
  const t = useTranslations('board');
  const { model } = useBoardParts();
  const nameOf = (column: ColumnId) => model.groups.find(({ id }) => id === column)?.name ?? '';
  return ({ from, to, ids, add }) => {
    const { kind } = model;
    const count = ids.length;
    if (from === to) return t('staysHere', { count });
    if (to === 'none') return t('removeFrom', { kind, count, name: nameOf(from) });
    const name = nameOf(to);
    if (from === 'none') return t('assignTo', { kind, count, name });
    return add ? t('addTo', { kind, count, name }) : t('moveTo', { kind, count, name });
  };
}
