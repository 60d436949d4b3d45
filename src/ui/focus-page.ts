/** Gives the focus to the list's current row, or else to the page's heading: never to nothing. */
export function focusPage(): void {
  const place =
    document.querySelector<HTMLElement>('main [role="row"][tabindex="0"]') ??
    document.querySelector<HTMLElement>('main h1');
  place?.focus({ preventScroll: true });
}

/** Whether nothing has the focus, as after the removal of what had it. */
export function focusIsLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
