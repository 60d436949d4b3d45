import {
  IconArrowBarToLeft,
  IconArrowBarToRight,
  IconArrowLeft,
  IconArrowRight,
  IconArrowsSort,
} from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { MenuAction } from '../../../ui/menu/action-menu.tsx';
import { useBoardParts } from '../board-context.ts';
import { placesFor } from './move-column.ts';
import { useArrange } from './use-arrange.ts';

/** Where a column can be moved, a click each. */
export function useOrderActions(): (group: { id: number; name: string }) => MenuAction[] {
  const { columns, pinned, isReordered, search } = useBoardParts();
  const t = useTranslations('columns');
  const arrange = useArrange();
  return (group) => {
    const shown = columns.flatMap(({ id }) => (id === 'none' ? [] : [id]));
    const at = shown.indexOf(group.id);
    const { first, last } = placesFor({ shown, pinned }, group.id);
    const whyNot = (isThere: boolean, why: string) => {
      if (search !== '') return { disabledBecause: t('noMoveInSearch') };
      return isThere ? { disabledBecause: why } : {};
    };
    const [noLeft, noRight] = [whyNot(at <= first, t('isFirst')), whyNot(at >= last, t('isLast'))];
    return [
      {
        label: t('moveLeft'),
        icon: <IconArrowLeft size="1rem" aria-hidden />,
        onSelect: () => arrange.move(group, at - 1),
        ...noLeft,
      },
      {
        label: t('moveRight'),
        icon: <IconArrowRight size="1rem" aria-hidden />,
        onSelect: () => arrange.move(group, at + 1),
        ...noRight,
      },
      {
        label: t('moveToStart'),
        icon: <IconArrowBarToLeft size="1rem" aria-hidden />,
        onSelect: () => arrange.move(group, first),
        ...noLeft,
      },
      {
        label: t('moveToEnd'),
        icon: <IconArrowBarToRight size="1rem" aria-hidden />,
        onSelect: () => arrange.move(group, last),
        ...noRight,
      },
      {
        label: t('resetOrder'),
        icon: <IconArrowsSort size="1rem" aria-hidden />,
        onSelect: () => arrange.resetOrder(group.id),
        ...(isReordered ? {} : { disabledBecause: t('notReordered') }),
      },
    ];
  };
}
