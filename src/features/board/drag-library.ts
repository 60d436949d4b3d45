type DragLibrary = typeof import('./drag-parts.ts');

let library: DragLibrary | null = null;
/** Asked for with the board itself: it is there before the first card, which has to be read first. */
const loading = import('./drag-parts.ts').then(
  (parts) => {
    library = parts;
    return parts;
  },
  // Where it can not be loaded, cards are moved by keys and menus.
  () => null,
);

/** Begins something with the drag library: now where its code is there, else once it is; gives how to end it. */
export function withDragLibrary(begin: (library: DragLibrary) => () => void): () => void {
  if (library !== null) return begin(library);
  let end: () => void = () => undefined;
  let isOver = false;
  void loading.then((parts) => {
    if (parts !== null && !isOver) end = begin(parts);
  });
  return () => {
    isOver = true;
    end();
  };
}
