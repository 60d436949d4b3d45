type Adapter = typeof import('@atlaskit/pragmatic-drag-and-drop/element/adapter');
type Preview =
  typeof import('@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview');

/** What of the library is used. */
export type DragLibrary = Pick<
  Adapter & Preview,
  'draggable' | 'dropTargetForElements' | 'monitorForElements' | 'setCustomNativeDragPreview'
>;

let library: DragLibrary | null = null;

async function load(): Promise<DragLibrary> {
  const [{ draggable, dropTargetForElements, monitorForElements }, { setCustomNativeDragPreview }] =
    await Promise.all([
      import('@atlaskit/pragmatic-drag-and-drop/element/adapter'),
      import('@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'),
    ]);
  library = { draggable, dropTargetForElements, monitorForElements, setCustomNativeDragPreview };
  return library;
}

/** Asked for with what drags: it is there before the first of it, which has to be read first. */
const loading = load();
// It may fail before anybody has asked: whoever does hears of it.
loading.catch(() => undefined);

/** @throws where it can not be loaded: then things are moved by keys and menus */
export const loadDragLibrary = (): Promise<DragLibrary> => loading;

/** Begins something with the drag library: now where its code is there, else once it is; gives how to end it. */
export function withDragLibrary(begin: (library: DragLibrary) => () => void): () => void {
  if (library !== null) return begin(library);
  let end: () => void = () => undefined;
  let isOver = false;
  loading.then(
    (parts) => {
      if (!isOver) end = begin(parts);
    },
    () => undefined,
  );
  return () => {
    isOver = true;
    end();
  };
}
