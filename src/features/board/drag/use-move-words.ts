import { useTranslations } from 'use-intl';
import { useGroupLabel } from '../../../parts/groups/use-group-label.ts';
import { useBoardParts } from '../board-context.ts';
import type { ColumnId } from '../board-model.ts';
import { elementsIn, onlyColumn } from '../cards/cards.ts';
import { carried, type CardMove, deedOf } from './move-cards.ts';

/** Says what putting cards down would do: "Move 3 cars to Depot Nord". */
export function useMoveWords(): (move: CardMove) => string {
  const t = useTranslations('board');
  const { model } = useBoardParts();
  const labelOf = useGroupLabel();
  const nameOf = (column: ColumnId | undefined) => {
    const group = model.groups.find(({ id }) => id === column);
    return group === undefined ? '' : labelOf(group);
  };
  return (move) => {
    const { kind } = model;
    const cards = carried(move);
    const deed = deedOf(move);
    const count = elementsIn(cards).length;
    if (deed === null) return t('staysHere', { count: elementsIn(move.cards).length });
    if (deed === 'remove') {
      const groups = cards.size;
      return t('removeFrom', { kind, count, groups, name: nameOf(onlyColumn(cards)) });
    }
    const name = nameOf(move.to);
    if (deed === 'assign') return t(move.add ? 'addTo' : 'assignTo', { kind, count, name });
    return t('moveTo', { kind, count, name });
  };
}
