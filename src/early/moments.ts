/** So long the code of the app waits for what is about to be painted (milliseconds). */
const longestWait = 300;

export const passed = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const nextFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });

/** Resolves once what was done before is painted, and that after `first`, if it takes no longer than it may. */
export async function painted(first: Promise<void> = Promise.resolve()): Promise<void> {
  // Where nobody sees the page nothing is painted.
  if (document.hidden) return;
  await Promise.race([first.then(nextFrame).then(() => passed(0)), passed(longestWait)]);
}
