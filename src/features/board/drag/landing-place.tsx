import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useDense } from '../../../ui/grid/density.ts';
import { useRem } from '../../../ui/screen/use-rem.ts';
import { useBoardParts } from '../board-context.ts';
import { leadOf } from '../cards/cards.ts';
import classes from '../columns/column.module.css';
import { cardGap, cardHeightOf, cardsPadding } from '../geometry.ts';
import { landingRow } from './landing-row.ts';
import { carried, type CardMove } from './move-cards.ts';

/** Where the first of the cards will stand in the column that they would be put down on, among those that stand there. */
export function LandingPlace({ move }: { move: CardMove }) {
  const { store, model, shown, sorted, isShown } = useBoardParts();
  const rem = useRem();
  const height = cardHeightOf(useDense());
  const { to } = move;
  // It is made once cards are over the column, whose own are there then.
  const [cards] = useState(() => document.querySelector(`[data-cards-of="${to}"] > div`));
  const lead = leadOf(carried(move), store.get().active);
  const element = lead === null ? undefined : model.elementOf(lead.id);
  if (lead === null || element === undefined) return null;
  const stays = to === 'none' && model.countOf(lead.id) > 1;
  if (stays || isShown({ column: to, id: lead.id })) return null;
  if (cards === null)
    return <div className={classes.firstPlace} style={{ height: `${height}rem` }} />;
  const row = landingRow(model, shown(to), sorted.get(to), element);
  const top = (cardsPadding - cardGap / 2 + row * (height + cardGap)) * rem;
  return createPortal(
    <div className={classes.landing} style={{ transform: `translateY(${top}px)` }} data-landing />,
    cards,
  );
}
