import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ActionMenu } from '../../../ui/menu/action-menu.tsx';
import { Toolbar } from '../../../ui/focus/toolbar.tsx';
import { useNarrow } from '../../../ui/screen/use-narrow.ts';
import { useBoardParts } from '../board-context.ts';
import type { BoardState } from '../board-state.ts';
import { focusCard } from '../cards/card-place.ts';
import { cardsThat, elementsIn, onlyColumn } from '../cards/cards.ts';
import classes from './selection-bar.module.css';
import { useDropGone } from '../drag/use-drop-gone.ts';
import { useSelectedWords } from './use-selected-words.ts';

interface SelectionActionsProps {
  selection: NonNullable<BoardState['selection']>;
  /** What stands there where the search hides all that is selected. */
  hint: ReactNode;
}

/** The buttons for all that is selected; they come with the first selection. */
export function SelectionActions({ selection, hint }: SelectionActionsProps) {
  const { store, model, isShown, moveCards } = useBoardParts();
  const selectedWords = useSelectedWords(model.kind);
  const common = useTranslations('common');
  const t = useTranslations('columns');
  const narrow = useNarrow();
  useDropGone(selection.cards);
  const cards = cardsThat(selection.cards, isShown);
  if (cards.size === 0) return hint;
  const count = elementsIn(cards).length;
  const groups = cards.size - Number(cards.has('none'));
  const words =
    cards.size === 1
      ? selectedWords(count)
      : t('selectedFrom', {
          what: common(`counts.${model.kind}`, { count }),
          count: groups,
          free: cards.has('none') ? 'yes' : 'no',
        });
  const pick = (add: boolean) => store.set({ picking: { cards, add } });
  const add = { label: t('addSelected'), onSelect: () => pick(true) };
  const move = { label: t('moveSelected'), onSelect: () => pick(false) };
  const remove = {
    label: t('removeSelected', { count: groups }),
    onSelect: () => moveCards({ cards, to: 'none', add: false }, 'stays'),
  };
  const deselect = {
    label: t('clearSelection'),
    onSelect: () => {
      store.set({ selection: null });
      focusCard(store, selection.anchor);
    },
  };
  const [first, others] = onlyColumn(cards) === 'none' ? [add, []] : [move, [add, remove]];
  const main = (
    <Button size="compact-sm" onClick={first.onSelect}>
      {first.label}
    </Button>
  );
  return (
    <Toolbar label={t('selectionActions', { kind: model.kind })} className={classes.bar}>
      {narrow ? (
        <>
          <span className={classes.count}>{common('selectedCount', { count })}</span>
          {main}
          <ActionMenu label={common('more')} size="1.625rem" actions={[...others, deselect]} />
        </>
      ) : (
        <>
          <span className={classes.count}>{words}</span>
          {main}
          {others.map(({ label, onSelect }) => (
            <Button key={label} size="compact-sm" variant="default" onClick={onSelect}>
              {label}
            </Button>
          ))}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="1.625rem"
            aria-label={deselect.label}
            title={deselect.label}
            onClick={deselect.onSelect}
          >
            <IconX size="1.125rem" aria-hidden />
          </ActionIcon>
        </>
      )}
    </Toolbar>
  );
}
