import { focusInSight, focusIsLost, focusPage } from './focus-page.ts';
import { focusable } from './regions.ts';

const within = (place: Node | null): HTMLElement | null => {
  if (!(place instanceof HTMLElement) || !place.isConnected) return null;
  const all = place.matches(focusable)
    ? [place]
    : [...place.querySelectorAll<HTMLElement>(focusable)];
  return all.find((one) => one.checkVisibility({ visibilityProperty: true })) ?? null;
};

/** Whether a dialog lies over it. */
const isCovered = (place: Element) => {
  const dialog = [...document.querySelectorAll('[role="dialog"]')].at(-1);
  return dialog !== undefined && !dialog.contains(place);
};

/** What stood beside what was removed, or else in the same place; nothing where that is the whole page. */
function neighbourOf({ target, nextSibling, previousSibling }: MutationRecord): HTMLElement | null {
  const isPage = !(target instanceof Element) || target.matches('body, main, :has(main)');
  return within(nextSibling) ?? within(previousSibling) ?? (isPage ? null : within(target));
}

/** Gives the focus of what has been removed to its neighbour, else to the page, unless something has it. */
export function handFocusOn(gone: Node, records: readonly MutationRecord[]): void {
  if (!focusIsLost()) return;
  const removal = records.find(({ removedNodes }) =>
    [...removedNodes].some((node) => node.contains(gone)),
  );
  const neighbour = removal === undefined ? null : neighbourOf(removal);
  if (neighbour === null || isCovered(neighbour)) focusPage();
  else focusInSight(neighbour);
}
