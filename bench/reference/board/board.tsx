import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { type ColumnId, type Fleet, send } from './fleet.ts';
import { Column } from './column.tsx';

const isColumn = (value: unknown): value is ColumnId =>
  value === 'none' || typeof value === 'number';

type Members = Fleet['members'];

function move(members: Members, car: number, from: ColumnId, to: ColumnId): Members {
  const next = new Map(members);
  next.set(
    from,
    (members.get(from) ?? []).filter((id) => id !== car),
  );
  next.set(to, [car, ...(members.get(to) ?? []).filter((id) => id !== car)]);
  return next;
}

export function Board({ fleet: { cars, columns, members: first } }: { fleet: Fleet }) {
  'use no memo'; // The virtualizer is one mutable object; memoised, it would never scroll.
  const [members, setMembers] = useState(first);
  const scroller = useRef<HTMLDivElement>(null);
  const groups = columns.slice(1);
  // oxlint-disable-next-line react/incompatible-library -- not memoised here, see above
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: groups.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 256,
    gap: 12,
    overscan: 1,
  });
  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source: { data }, location }) => {
          const to = location.current.dropTargets[0]?.data['column'];
          const { car, column: from } = data;
          if (typeof car !== 'number' || !isColumn(from) || !isColumn(to) || from === to) return;
          setMembers((now) => move(now, car, from, to));
          send(car, from, to);
        },
      }),
    [],
  );
  const [none] = columns;
  return (
    <div className="board">
      {none !== undefined && <Column column={none} ids={members.get('none') ?? []} cars={cars} />}
      <div ref={scroller} className="columns">
        <div style={{ width: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const column = groups[index];
            if (column === undefined) return null;
            return (
              <div
                key={column.id}
                className="place"
                style={{ transform: `translateX(${start}px)` }}
              >
                <Column column={column} ids={members.get(column.id) ?? []} cars={cars} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
