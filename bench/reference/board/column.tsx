import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, useState } from 'react';
import type { Car, ColumnId, Fleet } from './fleet.ts';

interface CardProps {
  car: Car;
  column: ColumnId;
  top: number;
}

const Card = memo(function Card({ car, column, top }: CardProps) {
  const place = useRef<HTMLButtonElement>(null);
  const [selected, setSelected] = useState(false);
  const { id } = car;
  useEffect(
    () =>
      place.current === null
        ? undefined
        : draggable({ element: place.current, getInitialData: () => ({ car: id, column }) }),
    [id, column],
  );
  return (
    <button
      ref={place}
      type="button"
      role="option"
      className="card"
      data-card={id}
      aria-selected={selected}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => setSelected(!selected)}
    >
      <b>{car.licensePlate}</b>
      <div>{car.name}</div>
    </button>
  );
});

interface ColumnProps {
  column: Fleet['columns'][number];
  ids: readonly number[];
  cars: Fleet['cars'];
}

export const Column = memo(function Column({ column: { id, name }, ids, cars }: ColumnProps) {
  'use no memo'; // The virtualizer is one mutable object; memoised, it would never scroll.
  const column = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [isOver, setIsOver] = useState(false);
  // oxlint-disable-next-line react/incompatible-library -- not memoised here, see above
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 56,
    gap: 6,
    overscan: 4,
  });
  useEffect(
    () =>
      column.current === null
        ? undefined
        : dropTargetForElements({
            element: column.current,
            getData: () => ({ column: id }),
            onDragEnter: () => setIsOver(true),
            onDragLeave: () => setIsOver(false),
            onDrop: () => setIsOver(false),
          }),
    [id],
  );
  return (
    <section ref={column} className="column" data-lane={id} data-over={isOver || undefined}>
      <header>
        {name} {ids.length}
      </header>
      <div ref={scroller} className="cards">
        <div style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const car = cars.get(ids[index] ?? 0);
            return car === undefined ? null : (
              <Card key={car.id} car={car} column={id} top={start} />
            );
          })}
        </div>
      </div>
    </section>
  );
});
