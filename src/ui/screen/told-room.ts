/**
 * Tells all styles, under this name, how much room an element takes, in pixels, whenever its size becomes
 * another; gives how to stop that.
 */
export function tellRoom(
  name: `--${string}`,
  element: HTMLElement,
  measure: () => number,
): () => void {
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty(name, `${measure()}px`));
  observer.observe(element);
  return () => {
    observer.disconnect();
    style.removeProperty(name);
  };
}
