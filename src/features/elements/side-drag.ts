import { pictureOf } from '../../ui/drag/drag-picture.ts';
import { withDragLibrary } from '../../ui/drag/drag-library.ts';

/** Of two lists beside each other: what is in something, and what is not. */
export type Side = 'in' | 'out';

interface Taken {
  side: Side;
  ids: readonly number[];
}

function takenOf({ ofSide }: Record<string | symbol, unknown>): Taken | null {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody but `dragOver` below writes it
  return typeof ofSide === 'object' && ofSide !== null ? (ofSide as Taken) : null;
}

interface Drag {
  side: Side;
  /** What is taken along. */
  ids: () => readonly number[];
  /** What several of them are called on their way. */
  words: (count: number) => string;
}

/** A row that is dragged to the other side; gives how to end that. */
export function dragRow(element: HTMLElement, { side, ids, words }: Drag): () => void {
  // A marked text would be dragged in the place of the row under it.
  const unmark = () => getSelection()?.removeAllRanges();
  element.addEventListener('pointerdown', unmark);
  const end = withDragLibrary(({ draggable, setCustomNativeDragPreview }) =>
    draggable({
      element,
      getInitialData: () => ({ ofSide: { side, ids: ids() } satisfies Taken }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => {
        const count = ids().length;
        if (count < 2) return; // One row is its own picture.
        setCustomNativeDragPreview({ nativeSetDragImage, render: pictureOf(words(count)) });
      },
    }),
  );
  return () => {
    element.removeEventListener('pointerdown', unmark);
    end();
  };
}

interface Drop {
  /** So many are held over it; 0 where none are. */
  onOver: (count: number) => void;
  onDrop: (ids: readonly number[]) => void;
}

/** A side that takes what is dragged from the other one; gives how to end that. */
export function takeRows(element: HTMLElement, side: Side, { onOver, onDrop }: Drop): () => void {
  return withDragLibrary(({ dropTargetForElements }) =>
    dropTargetForElements({
      element,
      canDrop: ({ source }) => {
        const taken = takenOf(source.data);
        return taken !== null && taken.side !== side;
      },
      getDropEffect: () => 'move',
      onDragEnter: ({ source }) => onOver(takenOf(source.data)?.ids.length ?? 0),
      onDragLeave: () => onOver(0),
      onDrop: ({ source }) => {
        onOver(0);
        onDrop(takenOf(source.data)?.ids ?? []);
      },
    }),
  );
}
