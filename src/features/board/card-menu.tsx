import {
  IconArrowRight,
  IconCheckbox,
  IconCircleMinus,
  IconPlus,
  IconSquareMinus,
} from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { MenuAction } from '../../ui/action-menu.tsx';
import OpenMenu from '../../ui/open-menu.tsx';
import { useBoardParts } from './board-context.ts';
import type { ColumnId } from './board-model.ts';
import { type BoardStore, isAmong } from './board-state.ts';
import { focusCard } from './card-place.ts';
import { takenWith, toggleSelected } from './selection.ts';

interface CardMenuProps {
  id: number;
  column: ColumnId;
  store: BoardStore;
  onClose: () => void;
}

/** Every drop as a single click: what can be done with this card, or with all that are selected. */
export function CardMenu({ id, column, store, onClose }: CardMenuProps) {
  const { shown, moveCards, model } = useBoardParts();
  const t = useTranslations('board');
  const common = useTranslations('common');
  const { kind } = model;
  const place = { column, id };
  const ids = takenWith(store, place, shown(column));
  const count = ids.length;
  const pick = (add: boolean) => store.set({ picking: { column, ids: new Set(ids), add } });
  const selected = isAmong(store.get().selection, column, id);
  const name = model.groups.find((group) => group.id === column)?.name ?? '';

  const select: MenuAction = {
    label: selected ? t('unselect') : t('select'),
    icon: selected ? <IconSquareMinus size="1rem" /> : <IconCheckbox size="1rem" />,
    onSelect: () => {
      toggleSelected(store, place);
      focusCard(store, place);
    },
  };
  const wishes: MenuAction[] =
    column === 'none'
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
            label: t('removeFrom', { kind, count, name }),
            icon: <IconCircleMinus size="1rem" />,
            onSelect: () => moveCards({ from: column, to: 'none', ids, add: false }, 'stays'),
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
      actions={[...wishes, select].map(closing)}
      onClose={onClose}
    />
  );
}
