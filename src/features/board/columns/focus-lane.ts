import { focusPage } from '../../../ui/focus-page.ts';

/** Before a button in a column goes: the column's heading takes the focus. */
export function focusLane(within: Element): void {
  const heading = within.closest('[data-lane]')?.querySelector('h2');
  if (heading) heading.focus();
  else focusPage();
}
