import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useStored } from '../../ui/use-stored.ts';
import { useTellSelected } from '../../ui/told-lists.ts';
import { Toolbar } from '../../ui/toolbar.tsx';
import { useBoardParts } from './board-context.ts';
import { focusCard } from './card-place.ts';
import classes from './selection-bar.module.css';

/** What can be done with all that is selected: one line, in a place that is there before. */
export function SelectionBar() {
  const { store, shown, moveCards } = useBoardParts();
  const t = useTranslations('board');
  const selection = useStored(store, (state) => state.selection);
  useTellSelected(selection?.ids.size ?? 0, (count) => t('selected', { count }));
  const ids =
    selection === null ? [] : shown(selection.column).filter((id) => selection.ids.has(id));
  const count = ids.length;
  if (selection === null || count === 0) return <p className={classes.bar}>{t('selectHint')}</p>;
  const { column, anchor } = selection;
  const pick = (add: boolean) => store.set({ picking: { column, ids: new Set(ids), add } });
  const clear = () => {
    store.set({ selection: null });
    focusCard(store, { column, id: anchor });
  };
  return (
    <Toolbar label={t('selectionActions')} className={classes.bar}>
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
