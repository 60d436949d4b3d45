import { useTranslations } from 'use-intl';
import { useStored } from '../../../ui/use-stored.ts';
import { useBoardParts } from '../board-context.ts';
import type { ColumnId } from '../board-model.ts';
import classes from '../columns/column.module.css';
import { useContent } from '../columns/use-column.ts';
import { LandingPlace } from './landing-place.tsx';
import { deedOf } from './move-cards.ts';
import { useDropFigures } from './use-drop-figures.ts';
import { useMoveWords } from './use-move-words.ts';

/** Over the column that cards would be put down on: what that would do. It takes no space. */
export function DropHint({ column }: { column: ColumnId }) {
  const { store } = useBoardParts();
  const t = useTranslations('board');
  const words = useMoveWords();
  useContent(column);
  const figures = useDropFigures();
  const add = useStored(store, ({ over, lifted }) => lifted === null && over?.add === true);
  const isLifted = useStored(store, ({ lifted }) => lifted !== null);
  const cards = useStored(store, ({ lifted, dragged }) => lifted?.cards ?? dragged);
  if (cards === null) return null;
  const move = { cards, to: column, add };
  const wish = deedOf(move);
  if (wish === null) return null;
  return (
    <div className={classes.hint} data-drop-hint>
      <span className={classes.hintWords}>
        <span>{words(move)}</span>
        <span className={classes.hintFigures}>{figures(move)}</span>
      </span>
      <LandingPlace move={move} />
      {isLifted && <span className={classes.hintKeys}>{t('liftKeys', { wish })}</span>}
    </div>
  );
}
