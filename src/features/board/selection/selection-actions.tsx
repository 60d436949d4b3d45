import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Toolbar } from '../../../ui/toolbar.tsx';
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
  const clear = () => {
    store.set({ selection: null });
    focusCard(store, selection.anchor);
  };
  return (
    <Toolbar label={t('selectionActions', { kind: model.kind })} className={classes.bar}>
      <span className={classes.count}>{words}</span>
      {onlyColumn(cards) === 'none' ? (
        <Button size="compact-sm" onClick={() => pick(true)}>
          {t('assignSelected')}
        </Button>
      ) : (
        <>
          <Button size="compact-sm" onClick={() => pick(false)}>
            {t('moveSelected')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => pick(true)}>
            {t('addSelected')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => moveCards({ cards, to: 'none', add: false }, 'stays')}
          >
            {t('removeSelected', { count: groups })}
          </Button>
        </>
      )}
      <Button size="compact-sm" variant="subtle" onClick={clear}>
        {t('clearSelection')}
      </Button>
    </Toolbar>
  );
}
