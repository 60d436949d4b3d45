const elsewhere =
  '[data-card], [data-lane-head], [data-tray], button, a, input, [role="menu"], [role="dialog"]';

/** Whether something is the ground of the board: in a column or between two, and no card, head or button. */
export const isGround = (target: Element): boolean =>
  target.closest('[data-lane], [data-lanes]') !== null && target.closest(elsewhere) === null;
