import { useTranslations } from 'use-intl';
import { withLaterWords } from '../../../i18n/words.ts';
import { LatePart } from '../../../parts/errors/late-part.tsx';
import { lazyPart } from '../../../ui/page/lazy-part.tsx';
import { useTellSelected } from '../../../ui/messages/told-lists.ts';
import { useStored } from '../../../ui/use-stored.ts';
import { useBoardParts } from '../board-context.ts';
import { type Cards, elementsIn } from '../cards/cards.ts';
import classes from './selection-bar.module.css';
import { useSelectedWords } from './use-selected-words.ts';

const SelectionActions = lazyPart(
  async () => (await withLaterWords(() => import('./selection-actions.tsx'))).SelectionActions,
);

const nothing: Cards = new Map();

/** What can be done with all that is selected: one line, in a place that is there before. */
export function SelectionBar() {
  const { store, model } = useBoardParts();
  const t = useTranslations('board');
  const selection = useStored(store, (state) => state.selection);
  const cards = selection?.cards ?? nothing;
  const selectedWords = useSelectedWords(model.kind);
  useTellSelected(elementsIn(cards).length, selectedWords);
  const hint = <p className={classes.bar}>{t('selectHint')}</p>;
  if (selection === null) return hint;
  return (
    <LatePart fallback={hint}>
      <SelectionActions selection={selection} hint={hint} />
    </LatePart>
  );
}
