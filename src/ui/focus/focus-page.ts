/**
 * Gives the focus to where an open dialog begins, or else to the list's current row, or else to the
 * page's heading: never to nothing, and never behind a dialog.
 */
export function focusPage(): void {
  const within = [...document.querySelectorAll('[role="dialog"]')].at(-1);
  const find = (selector: string) => (within ?? document).querySelector<HTMLElement>(selector);
  const place = within
    ? (find('[data-autofocus]') ?? find('input, button'))
    : (find('main [role="row"][tabindex="0"]') ?? find('main h1'));
  place?.focus({ preventScroll: true });
}

/** Gives something the focus, and brings it out from under what is scrolled or lies over it. */
export function focusInSight(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Whether nothing has the focus, as after the removal of what had it. */
export function focusIsLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
