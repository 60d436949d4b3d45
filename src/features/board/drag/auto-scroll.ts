type AutoScroll =
  typeof import('@atlaskit/pragmatic-drag-and-drop-auto-scroll/element').autoScrollForElements;

/**
 * Scrolls an element while a card is held at its edge; gives how to stop. Its code comes once the board
 * is shown: nobody drags before. Where it can not be loaded, cards are dragged without it.
 */
export function autoScroll(options: Parameters<AutoScroll>[0]): () => void {
  let stop: () => void = () => undefined;
  let isGone = false;
  import('@atlaskit/pragmatic-drag-and-drop-auto-scroll/element').then(
    ({ autoScrollForElements }) => {
      if (!isGone) stop = autoScrollForElements(options);
    },
    () => undefined,
  );
  return () => {
    isGone = true;
    stop();
  };
}
