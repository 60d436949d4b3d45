import { useTranslations } from 'use-intl';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useTellSelected } from '../../ui/told-lists.ts';
import { useStored } from '../../ui/use-stored.ts';
import { useBoardParts } from './board-context.ts';
import { LatePart } from '../../parts/late-part.tsx';
import classes from './selection-bar.module.css';
import { useSelectedWords } from './use-selected-words.ts';

const SelectionActions = lazyPart(
  async () => (await import('./selection-actions.tsx')).SelectionActions,
);

/** What can be done with all that is selected: one line, in a place that is there before. */
export function SelectionBar() {
  const { store, model, shown } = useBoardParts();
  const t = useTranslations('board');
  const selection = useStored(store, (state) => state.selection);
  const selectedWords = useSelectedWords(model.kind);
  useTellSelected(selection?.ids.size ?? 0, selectedWords);
  const ids =
    selection === null ? [] : shown(selection.column).filter((id) => selection.ids.has(id));
  const hint = <p className={classes.bar}>{t('selectHint')}</p>;
  if (selection === null || ids.length === 0) return hint;
  return (
    <LatePart fallback={hint}>
      <SelectionActions column={selection.column} ids={ids} anchor={selection.anchor} />
    </LatePart>
  );
}
