import { focusPage } from '../../../ui/focus/focus-page.ts';

/** Before a button in a column goes: the column's heading takes the focus, and all of the column is in sight. */
export function focusColumn(within: Element): void {
  const column = within.closest('[data-lane]');
  const heading = column?.querySelector('h2');
  if (column && heading) {
    heading.focus({ preventScroll: true });
    column.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  } else focusPage();
}
