import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Toolbar } from '../../ui/toolbar.tsx';
import { useBoardParts } from './board-context.ts';
import type { ColumnId } from './board-model.ts';
import { focusCard } from './card-place.ts';
import classes from './selection-bar.module.css';
import { useSelectedWords } from './use-selected-words.ts';

interface SelectionActionsProps {
  column: ColumnId;
  ids: readonly number[];
  /** The card that the focus goes back to. */
  anchor: number;
}

/** The buttons for all that is selected; they come with the first selection. */
export function SelectionActions({ column, ids, anchor }: SelectionActionsProps) {
  const { store, model, moveCards } = useBoardParts();
  const selectedWords = useSelectedWords(model.kind);
  const t = useTranslations('board');
  const pick = (add: boolean) => store.set({ picking: { column, ids: new Set(ids), add } });
  const clear = () => {
    store.set({ selection: null });
    focusCard(store, { column, id: anchor });
  };
  return (
    <Toolbar label={t('selectionActions', { kind: model.kind })} className={classes.bar}>
      <span className={classes.count}>{selectedWords(ids.length)}</span>
      {column === 'none' ? (
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
            onClick={() => moveCards({ from: column, to: 'none', ids, add: false }, 'stays')}
          >
            {t('removeSelected')}
          </Button>
        </>
      )}
      <Button size="compact-sm" variant="subtle" onClick={clear}>
        {t('clearSelection')}
      </Button>
    </Toolbar>
  );
}
