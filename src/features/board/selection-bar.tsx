import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useStored } from '../../ui/use-stored.ts';
import { useTellSelected } from '../../ui/told-lists.ts';
import { Toolbar } from '../../ui/toolbar.tsx';
import { useBoardParts } from './board-context.ts';
import { focusCard } from './card-place.ts';
import classes from './selection-bar.module.css';

/** What can be done with all that is selected; floats over the board and takes no space from it. */
export function SelectionBar() {
  const { store, shown, moveCards } = useBoardParts();
  const t = useTranslations('board');
  const selection = useStored(store, (state) => state.selection);
  useTellSelected(selection?.ids.size ?? 0);
  const dragging = useStored(store, ({ dragged }) => dragged !== null);
  // While cards are dragged it would lie over the columns that they can be dropped on.
  if (selection === null || dragging) return null;
  const { column, anchor } = selection;
  const ids = shown(column).filter((id) => selection.ids.has(id));
  const count = ids.length;
  if (count === 0) return null;
  const pick = (add: boolean) => store.set({ picking: { column, ids: new Set(ids), add } });
  const clear = () => {
    store.set({ selection: null });
    focusCard(store, { column, id: anchor });
  };
  return (
    <Toolbar label={t('selectionActions')} className={classes.bar} floats>
      <span className={classes.count}>{t('selected', { count })}</span>
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
