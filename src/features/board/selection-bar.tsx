import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useTellSelected } from '../../ui/told-lists.ts';
import { useStored } from '../../ui/use-stored.ts';
import { useBoardParts } from './board-context.ts';
import type { BoardState } from './board-state.ts';
import { LatePart } from '../../parts/late-part.tsx';
import classes from './selection-bar.module.css';
import { useColumn } from './use-column.ts';
import { useSelectedWords } from './use-selected-words.ts';

const SelectionActions = lazyPart(
  async () => (await import('./selection-actions.tsx')).SelectionActions,
);

type Selection = NonNullable<BoardState['selection']>;

/** What is selected of a column and still stands there. */
function SelectedCards({ selection, hint }: { selection: Selection; hint: ReactNode }) {
  const { shown } = useColumn(selection.column);
  const ids = shown.filter((id) => selection.ids.has(id));
  if (ids.length === 0) return hint;
  return (
    <LatePart fallback={hint}>
      <SelectionActions column={selection.column} ids={ids} anchor={selection.anchor} />
    </LatePart>
  );
}

/** What can be done with all that is selected: one line, in a place that is there before. */
export function SelectionBar() {
  const { store, model } = useBoardParts();
  const t = useTranslations('board');
  const selection = useStored(store, (state) => state.selection);
  const selectedWords = useSelectedWords(model.kind);
  useTellSelected(selection?.ids.size ?? 0, selectedWords);
  const hint = <p className={classes.bar}>{t('selectHint')}</p>;
  return selection === null ? hint : <SelectedCards selection={selection} hint={hint} />;
}
