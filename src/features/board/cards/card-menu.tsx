import {
  IconArrowRight,
  IconCheckbox,
  IconCircleMinus,
  IconId,
  IconPlus,
  IconSquareMinus,
} from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { MenuAction } from '../../../ui/menu/action-menu.tsx';
import OpenMenu from '../../../ui/menu/open-menu.tsx';
import { useBoardParts } from '../board-context.ts';
import type { ColumnId } from '../board-model.ts';
import type { BoardStore } from '../board-state.ts';
import { focusCard } from './card-place.ts';
import { elementsIn, isAmong, onlyColumn } from './cards.ts';
import { useOpenCard } from './use-open-card.ts';
import { takenWith, toggleSelected } from '../selection/selection.ts';
import { useMoveWords } from '../drag/use-move-words.ts';

interface CardMenuProps {
  id: number;
  column: ColumnId;
  store: BoardStore;
  onClose: () => void;
}

/** Every drop as a single click: what can be done with this card, or with all that are selected. */
export function CardMenu({ id, column, store, onClose }: CardMenuProps) {
  const { isShown, moveCards, model } = useBoardParts();
  const t = useTranslations('board');
  const common = useTranslations('common');
  const words = useMoveWords();
  const open = useOpenCard();
  const { kind } = model;
  const place = { column, id };
  const cards = takenWith(store, place, isShown);
  const count = elementsIn(cards).length;
  const pick = (add: boolean) => store.set({ picking: { cards, add } });
  const selected = isAmong(store.get().selection?.cards, column, id);
  const removal = { cards, to: 'none', add: false } as const;

  const select: MenuAction = {
    label: selected ? t('unselect') : t('select'),
    icon: selected ? <IconSquareMinus size="1rem" /> : <IconCheckbox size="1rem" />,
    onSelect: () => {
      toggleSelected(store, place);
      focusCard(store, place);
    },
  };
  const details: MenuAction = {
    label: common('details'),
    icon: <IconId size="1rem" />,
    onSelect: () => open(place),
  };
  const wishes: MenuAction[] =
    onlyColumn(cards) === 'none'
      ? [
          {
            label: t('pickAssign', { kind, count }),
            icon: <IconPlus size="1rem" />,
            onSelect: () => pick(true),
          },
        ]
      : [
          {
            label: t('pickMove', { kind, count }),
            icon: <IconArrowRight size="1rem" />,
            onSelect: () => pick(false),
          },
          {
            label: t('pickAdd', { kind, count }),
            icon: <IconPlus size="1rem" />,
            onSelect: () => pick(true),
          },
          {
            label: words(removal),
            icon: <IconCircleMinus size="1rem" />,
            onSelect: () => moveCards(removal, 'stays'),
          },
        ];
  // Closed before it acts: what is chosen says where the focus goes, not the closing.
  const closing = ({ onSelect, ...action }: MenuAction): MenuAction => ({
    ...action,
    onSelect: () => {
      store.set({ menu: null });
      onSelect();
    },
  });
  return (
    <OpenMenu
      label={common('moreActions', { name: model.titleOf(id) })}
      actions={[...wishes, select, details].map(closing)}
      onClose={onClose}
    />
  );
}
