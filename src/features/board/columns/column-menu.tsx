import {
  IconArrowRight,
  IconArrowsExchange,
  IconArrowsHorizontal,
  IconArrowsMinimize,
  IconCheckbox,
  IconEye,
  IconEyeOff,
  IconFolderPlus,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconPlus,
  IconSortAscendingLetters,
  IconTableExport,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSaveTable } from '../../../parts/lists/use-save-table.ts';
import type { MenuAction } from '../../../ui/menu/action-menu.tsx';
import OpenMenu from '../../../ui/menu/open-menu.tsx';
import { useBoardParts } from '../board-context.ts';
import type { BoardColumn } from '../board-model.ts';
import { selectAll } from '../selection/selection.ts';
import { useCardsTable } from '../cards/use-cards-table.ts';
import { useArrange } from './use-arrange.ts';
import { useColumn } from './use-column.ts';
import { useOrderActions } from './use-order-actions.tsx';
import { useSortActions } from './use-sort-actions.tsx';

interface ColumnMenuProps {
  column: BoardColumn;
  name: string;
  alone: boolean;
  onClose: () => void;
}

/** What can be done with a column: with all its cards, with its group, and where it stands. */
export function ColumnMenu({ column, name, alone, onClose }: ColumnMenuProps) {
  const { model, store, pinned, hidden, onCreate, onRename, onCompare } = useBoardParts();
  const t = useTranslations('columns');
  const board = useTranslations('board');
  const acts = useTranslations('acts');
  const groups = useTranslations('groups');
  const common = useTranslations('common');
  const arrange = useArrange();
  const sortActions = useSortActions();
  const orderActions = useOrderActions();
  const [level, setLevel] = useState<'all' | 'sort' | 'order'>('all');
  const tableOf = useCardsTable();
  const save = useSaveTable();
  const { kind } = model;
  const { id } = column;
  const group = id === 'none' ? null : { id, name };
  const { shown: ids } = useColumn(id);
  const [first] = ids;
  const count = ids.length;
  const orNot = first === undefined ? { disabledBecause: t('nothingShown') } : {};

  const ofCards: MenuAction[] = [
    {
      label: acts('selectAll', { count }),
      icon: <IconCheckbox size="1rem" aria-hidden />,
      onSelect: () => first !== undefined && selectAll(store, { column: id, id: first }, ids),
      ...orNot,
    },
    {
      label: board(group === null ? 'pickAssign' : 'pickMove', { kind, count }),
      icon:
        group === null ? (
          <IconPlus size="1rem" aria-hidden />
        ) : (
          <IconArrowRight size="1rem" aria-hidden />
        ),
      onSelect: () =>
        store.set({ picking: { cards: new Map([[id, new Set(ids)]]), add: group === null } }),
      ...orNot,
    },
    {
      label: acts('csv'),
      icon: <IconTableExport size="1rem" aria-hidden />,
      onSelect: () => save(() => tableOf(name, ids)),
      ...orNot,
    },
  ];
  const ofGroups: MenuAction[] = [
    ...(group === null
      ? []
      : [
          {
            label: groups('tools.compare'),
            icon: <IconArrowsExchange size="1rem" aria-hidden />,
            onSelect: () => onCompare(group),
          },
          {
            label: groups('rename'),
            icon: <IconPencil size="1rem" aria-hidden />,
            onSelect: () => onRename(group),
          },
        ]),
    {
      label: groups('create'),
      icon: <IconFolderPlus size="1rem" aria-hidden />,
      onSelect: onCreate,
    },
  ];
  const isPinned = group !== null && pinned.has(group.id);
  const isHidden = group !== null && hidden.has(group.id);
  const ofGroupsPlace: MenuAction[] =
    group === null
      ? []
      : [
          {
            label: isPinned ? t('unpin') : t('pin'),
            icon: isPinned ? (
              <IconPinnedOff size="1rem" aria-hidden />
            ) : (
              <IconPin size="1rem" aria-hidden />
            ),
            onSelect: () => arrange.pin(group),
          },
          {
            label: isHidden ? t('unhide') : t('hide'),
            icon: isHidden ? (
              <IconEye size="1rem" aria-hidden />
            ) : (
              <IconEyeOff size="1rem" aria-hidden />
            ),
            onSelect: () => arrange.hide(group),
          },
        ];
  const toSort: MenuAction = {
    label: t('sort'),
    icon: <IconSortAscendingLetters size="1rem" aria-hidden />,
    onSelect: () => setLevel('sort'),
    keepsOpen: true,
  };
  const ofPlace: MenuAction[] = alone
    ? []
    : [
        ...(group === null
          ? []
          : [
              {
                label: t('order'),
                icon: <IconArrowsHorizontal size="1rem" aria-hidden />,
                onSelect: () => setLevel('order'),
                keepsOpen: true,
              },
            ]),
        ...ofGroupsPlace,
        {
          label: t('collapse'),
          icon: <IconArrowsMinimize size="1rem" aria-hidden />,
          onSelect: () => arrange.collapse(id),
        },
        ...(hidden.size === 0
          ? []
          : [
              {
                label: t('showAll', { count: hidden.size }),
                icon: <IconEye size="1rem" aria-hidden />,
                onSelect: () => arrange.showAll(id),
              },
            ]),
      ];
  const levels = {
    all: [...ofCards, toSort, ...ofGroups, ...ofPlace],
    sort: sortActions({ id, name }),
    order: group === null ? [] : orderActions(group),
  };
  return (
    <OpenMenu
      // Another level begins with the focus on its first action.
      key={level}
      label={common('moreActions', { name })}
      actions={levels[level]}
      onClose={onClose}
    />
  );
}
