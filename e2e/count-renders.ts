import type { Page } from '@playwright/test';

/** What we read of a node of React's tree. */
interface Fiber {
  alternate: Fiber | null;
  child: Fiber | null;
  sibling: Fiber | null;
  flags: number;
  /** An element of the page, for the nodes that are one. */
  stateNode: unknown;
  type: unknown;
}

declare global {
  interface Window {
    /** Where components were made anew, and how many. */
    renders: Record<string, number>;
  }
}

/**
 * Counts which components React makes anew, by the column, card, target of the tray or row that they are ("row 3") or stand in
 * ("in row 3"), on every page from the next on. React tells it, in every build, to whoever listens as
 * its developer tools do; a component that did something carries a mark in the tree that was committed.
 */
export const countRenders = (page: Page) =>
  page.addInitScript(() => {
    const performedWork = 1;
    window.renders = {};
    const placeOf = (element: Element): string | null => {
      if (!(element instanceof HTMLElement)) return null;
      const { dataset } = element;
      const column = element.getAttribute('data-lane');
      if (column !== null) return `column ${column}`;
      if (dataset['card'] !== undefined) return `card ${dataset['card']}`;
      if (dataset['target'] !== undefined) return `target ${dataset['target']}`;
      return element.getAttribute('role') === 'row' && dataset['index'] !== undefined
        ? `row ${dataset['index']}`
        : null;
    };
    /** A component stands above the first element that it makes. */
    const isPlace = (fiber: Fiber): string | null => {
      let below: Fiber | null = fiber;
      while (below !== null && !(below.stateNode instanceof Element)) below = below.child;
      return below?.stateNode instanceof Element ? placeOf(below.stateNode) : null;
    };
    const visit = (fiber: Fiber, place: string): void => {
      const { stateNode, alternate, child } = fiber;
      const own = (stateNode instanceof Element ? placeOf(stateNode) : null) ?? place;
      if (typeof fiber.type !== 'string' && (fiber.flags & performedWork) !== 0) {
        const where = isPlace(fiber) ?? `in ${place}`;
        window.renders[where] = (window.renders[where] ?? 0) + 1;
      }
      if (alternate !== null && alternate.child === child) return;
      for (let each = child; each !== null; each = each.sibling) visit(each, own);
    };
    const hook = {
      isDisabled: false,
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_: number, root: { current: Fiber }) => visit(root.current, 'page'),
    };
    Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });
  });

/** Where something was made anew since this was last asked, in columns, cards and rows. */
export const rendersSince = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const places = Object.keys(window.renders).filter((place) => place !== 'in page');
    window.renders = {};
    return places.toSorted();
  });
