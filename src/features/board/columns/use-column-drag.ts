import { useEffect, useEffectEvent, useRef } from 'react';
import { type DragLibrary, withDragLibrary } from '../../../ui/drag/drag-library.ts';
import { useBoardParts } from '../board-context.ts';
import { isColumnDrag, columnDragDataOf } from '../drag/drag.ts';
import { useMoveColumn } from './use-move-column.ts';

/** The head that is pressed, its column, and all columns; null where something else is pressed. */
function pressed(target: EventTarget | null) {
  if (!(target instanceof Element) || target.closest('button') !== null) return null;
  const head = target.closest<HTMLElement>('[data-lane-head]');
  const columns = head?.closest<HTMLElement>('[data-lanes]');
  const column = Number(head?.closest('[data-lane]')?.getAttribute('data-lane'));
  return head && columns && column > 0 ? { head, columns, column } : null;
}

/** Of the columns on the screen, those whose middles lie before and behind a point. */
function columnsBeside(
  columns: Element,
  clientX: number,
): { next: number | null; last: number | null } {
  let last: number | null = null;
  for (const column of columns.querySelectorAll('[data-lane]')) {
    const { left, right } = column.getBoundingClientRect();
    const id = Number(column.getAttribute('data-lane'));
    if ((left + right) / 2 > clientX) return { next: id, last };
    last = id;
  }
  return { next: null, last };
}

interface Location {
  input: { clientX: number };
  dropTargets: readonly { element: Element }[];
}

/**
 * Columns are dragged by their heads. What a drag takes is made for the one head that is pressed, so that
 * columns come and go on the screen without it.
 */
export function useColumnDrag(): void {
  const { store } = useBoardParts();
  const hand = useMoveColumn();
  const places = useRef<ReadonlyMap<number, number>>(new Map());

  const take = useEffectEvent((column: number) => {
    places.current = hand.places();
    hand.take(column, false);
  });
  const follow = ({ input, dropTargets }: Location) => {
    const { moving } = store.get();
    const columns = dropTargets[0]?.element;
    if (moving === null) return;
    const from = places.current.get(moving.column) ?? 0;
    if (columns === undefined) {
      hand.hold(from);
      return;
    }
    const { next, last } = columnsBeside(columns, input.clientX);
    const placeOf = (id: number | null) => (id === null ? undefined : places.current.get(id));
    const to = placeOf(next) ?? (placeOf(last) ?? -1) + 1;
    // The one that is held leaves its own place.
    hand.hold(to > from ? to - 1 : to);
  };
  const onMove = useEffectEvent(follow);
  const drop = useEffectEvent((location: Location) => {
    // The last steps before it may have been told to nobody.
    follow(location);
    if (location.dropTargets.length > 0) hand.drop();
    else hand.putBack();
  });

  useEffect(() => {
    let end = () => {};
    const stop = withDragLibrary(({ monitorForElements }) =>
      monitorForElements({
        canMonitor: ({ source }) => isColumnDrag(source.data),
        onDragStart: ({ source }) => take(Number(source.data['boardColumn'])),
        onDrag: ({ location }) => onMove(location.current),
        onDropTargetChange: ({ location }) => onMove(location.current),
        onDrop: ({ location }) => drop(location.current),
      }),
    );
    const press = ({ target }: PointerEvent) => {
      end();
      const at = pressed(target);
      end = at === null ? () => {} : withDragLibrary((library) => readyToDrag(library, at));
    };
    addEventListener('pointerdown', press, { capture: true });
    return () => {
      removeEventListener('pointerdown', press, { capture: true });
      end();
      stop();
    };
  }, []);
}

function readyToDrag(
  { draggable, dropTargetForElements }: DragLibrary,
  { head, columns, column }: NonNullable<ReturnType<typeof pressed>>,
): () => void {
  // A marked text would be dragged instead.
  getSelection()?.removeAllRanges();
  const data = columnDragDataOf(column);
  const ends = [
    draggable({ element: head, getInitialData: () => data }),
    dropTargetForElements({
      element: columns,
      canDrop: ({ source }) => isColumnDrag(source.data),
      getDropEffect: () => 'move',
    }),
  ];
  return () => ends.forEach((each) => each());
}
