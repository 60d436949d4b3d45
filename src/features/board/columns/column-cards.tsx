import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useIsWhole } from '../../../parts/members/use-memberships.ts';
import { focusIsLost } from '../../../ui/focus/focus-page.ts';
import { keepInRange } from '../../../ui/grid/keep-in-range.ts';
import { useStored } from '../../../ui/use-stored.ts';
import { useRem } from '../../../ui/screen/use-rem.ts';
import { autoScroll } from '../drag/auto-scroll.ts';
import { useBoardParts } from '../board-context.ts';
import type { ColumnContent, ColumnId } from '../board-model.ts';
import { focusCard } from '../cards/card-place.ts';
import { Card } from '../cards/card.tsx';
import { useDense } from '../../../ui/grid/density.ts';
import { isCardDrag } from '../drag/drag.ts';
import { focusColumn } from './focus-column.ts';
import { cardGap, cardHeightOf, cardsPadding } from '../geometry.ts';
import classes from './column.module.css';

interface ColumnCardsProps {
  column: ColumnId;
  pending: ColumnContent['pending'];
  /** What others brought while one looks. */
  came: ReadonlySet<number>;
  shown: readonly number[];
  label: string;
  drags: boolean;
}

/** The cards of one column, virtualised: those in sight, and the one that may hold the focus. */
export function ColumnCards({ column: id, pending, came, shown, label, drags }: ColumnCardsProps) {
  'use no memo'; // The virtualizer is one mutable object; memoised, it would never scroll.
  const { model, store, place: boardPlace } = useBoardParts();
  // Before that, the number would grow under the reader's eyes.
  const isWhole = useIsWhole(model.kind);
  const scroller = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const isCompact = useDense();
  const height = cardHeightOf(isCompact);
  const active = useStored(store, (state) =>
    state.active?.column === id ? state.active.id : null,
  );
  const wanted = useStored(store, ({ focus }) => (focus?.column === id ? focus : null));
  const [row, setRow] = useState(0);
  const found = active === null ? -1 : shown.indexOf(active);
  if (found >= 0 && found !== row) setRow(found);
  // Where the card that had the focus is gone, the one in its place is next.
  const current = found >= 0 ? found : Math.min(row, shown.length - 1);
  // With another function each time, the places of all cards would be reckoned anew with every step.
  const keyAt = useCallback((index: number) => shown[index] ?? index, [shown]);
  // oxlint-disable-next-line react/incompatible-library -- not memoised here, see above
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height * rem,
    getItemKey: keyAt,
    gap: cardGap * rem,
    paddingStart: cardsPadding * rem,
    paddingEnd: cardsPadding * rem,
    scrollPaddingStart: cardsPadding * rem,
    scrollPaddingEnd: cardsPadding * rem,
    overscan: 4,
    initialOffset: boardPlace.offsets.get(id) ?? 0,
    rangeExtractor: keepInRange(current),
  });

  useLayoutEffect(() => virtualizer.measure(), [rem, height, virtualizer]);

  useEffect(() => {
    if (scroller.current === null || !drags) return undefined;
    return autoScroll({
      element: scroller.current,
      canScroll: ({ source }) => isCardDrag(source.data),
    });
  }, [drags]);

  useEffect(() => {
    const cards = scroller.current;
    const column = cards?.closest('[data-lane]');
    return () => {
      const held = store.get().active?.column === id;
      if (cards?.isConnected === false && column?.isConnected && held && focusIsLost())
        focusColumn(column);
    };
  }, [id, store]);

  const heir = found < 0 && active !== null ? shown[current] : undefined;
  useEffect(() => {
    // Where the head of a column is to have it, that is not there yet.
    const isHeaded = store.get().headed !== null;
    if (heir !== undefined && !isHeaded && focusIsLost())
      focusCard(store, { column: id, id: heir });
  }, [heir, id, store]);

  const place = wanted === null ? -1 : shown.indexOf(wanted.id);
  useEffect(() => {
    if (place >= 0) virtualizer.scrollToIndex(place);
  }, [place, wanted, virtualizer]);

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      data-over-dock
      data-cards-of={id}
      onScroll={({ currentTarget }) => boardPlace.offsets.set(id, currentTarget.scrollTop)}
    >
      <div
        role="grid"
        aria-label={label}
        aria-multiselectable
        aria-rowcount={shown.length}
        tabIndex={-1}
        className={classes.cards}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const element = model.elementOf(shown[index] ?? 0);
          if (element === undefined) return null;
          return (
            <Card
              key={element.id}
              kind={model.kind}
              element={element}
              column={id}
              row={index}
              top={start}
              tabbable={index === current}
              groupsKnown={isWhole}
              pending={pending.has(element.id)}
              isNew={came.has(element.id)}
              drags={drags}
              isCompact={isCompact}
              store={store}
            />
          );
        })}
      </div>
    </div>
  );
}
