import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { keepInRange } from '../../../ui/grid/keep-in-range.ts';
import { useStored } from '../../../ui/use-stored.ts';
import { useRem } from '../../../ui/screen/use-rem.ts';
import { autoScroll } from '../drag/auto-scroll.ts';
import { useBoardParts } from '../board-context.ts';
import type { BoardColumn, ColumnId } from '../board-model.ts';
import classes from '../board.module.css';
import { collapsedWidth, columnGap } from '../geometry.ts';
import { NewGroup } from './new-group.tsx';
import { WideColumn } from './wide-column.tsx';

/** The groups side by side: those in sight, and the one that holds the focus. */
export function GroupColumns({ groups, width }: { groups: readonly BoardColumn[]; width: number }) {
  'use no memo'; // The virtualizer is one mutable object; memoised, it would never scroll.
  const { store, search, collapsed, place: boardPlace } = useBoardParts();
  const scroller = useRef<HTMLDivElement>(null);
  const rem = useRem();
  // Memoised by hand, as this component is not: it renders with every step that is scrolled.
  const places = useMemo(() => new Map(groups.map(({ id }, place) => [id, place])), [groups]);
  const placeOf = (column: ColumnId | null) => (column === null ? -1 : (places.get(column) ?? -1));
  const moving = useStored(store, (state) => state.moving);
  const heldFrom = moving === null ? -1 : placeOf(moving.column);
  const focused = useStored(store, ({ active }) => moving?.column ?? active?.column ?? null);
  const wanted = useStored(
    store,
    ({ focus, lifted, headed }) => lifted?.to ?? focus?.column ?? headed,
  );
  const widthOf = (column: BoardColumn | undefined) =>
    column !== undefined && collapsed.has(column.id) ? collapsedWidth * rem : width;
  // With another function each time, the places of all columns would be reckoned anew with every step.
  const keyAt = useCallback((index: number) => groups[index]?.id ?? index, [groups]);
  // oxlint-disable-next-line react/incompatible-library -- not memoised here, see above
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: groups.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widthOf(groups[index]),
    getItemKey: keyAt,
    gap: columnGap * rem,
    paddingEnd: (columnGap + collapsedWidth) * rem,
    overscan: 1,
    initialOffset: boardPlace.left,
    rangeExtractor: keepInRange(placeOf(focused)),
  });

  // The widths of the columns add up to the places of the others.
  useLayoutEffect(() => virtualizer.measure(), [groups, collapsed, width, rem, virtualizer]);

  useEffect(() => {
    if (scroller.current === null) return undefined;
    return autoScroll({
      element: scroller.current,
      getAllowedAxis: () => 'horizontal',
    });
  }, []);

  // The columns in which the search finds something come first.
  const searched = useRef(search);
  useEffect(() => {
    if (searched.current !== search) virtualizer.scrollToOffset(0);
    searched.current = search;
  }, [search, virtualizer]);

  const place = moving?.byKeys === true ? moving.to : placeOf(wanted);
  useEffect(() => {
    if (place >= 0) virtualizer.scrollToIndex(place);
  }, [place, virtualizer]);

  return (
    <div
      ref={scroller}
      className={classes.columns}
      data-lanes
      onScroll={({ currentTarget }) => {
        boardPlace.left = currentTarget.scrollLeft;
      }}
    >
      <div className={classes.columnsWidth} style={{ width: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const column = groups[index];
          if (column === undefined) return null;
          return (
            <div
              key={key}
              className={classes.columnPlace}
              data-held={column.id === moving?.column || undefined}
              data-drop={
                moving?.to === index && heldFrom !== index
                  ? heldFrom < index
                    ? 'after'
                    : 'before'
                  : undefined
              }
              style={{ transform: `translateX(${start}px)`, width: widthOf(column) }}
            >
              <WideColumn column={column} />
            </div>
          );
        })}
        <NewGroup />
      </div>
    </div>
  );
}
