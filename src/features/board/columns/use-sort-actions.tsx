import { IconCheck } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { cardSorts } from '../../../parts/lists/kept-columns.ts';
import type { MenuAction } from '../../../ui/menu/action-menu.tsx';
import { useBoardParts } from '../board-context.ts';
import type { ColumnId } from '../board-model.ts';
import { useArrange } from './use-arrange.ts';

/** The ways in which the cards of a column can be sorted. */
export function useSortActions(): (column: { id: ColumnId; name: string }) => MenuAction[] {
  const { sorted } = useBoardParts();
  const t = useTranslations('columns');
  const arrange = useArrange();
  return (column) =>
    [null, ...cardSorts].map((by) => {
      const sort = t(`sorts.${by ?? 'name'}`);
      const isNow = (sorted.get(column.id) ?? null) === by;
      return {
        label: isNow ? t('sortNow', { sort }) : sort,
        icon: isNow ? <IconCheck size="1rem" aria-hidden /> : <span />,
        onSelect: () => arrange.sort(column, by),
      };
    });
}
