/** Once what is shown now has been painted: a list measures itself in one frame, and shows its rows in the next. */
export function afterPaint(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  return promise;
}
