import { focusPage } from '../../../ui/focus-page.ts';

/** Before a button in a column goes: the column's heading takes the focus, and all of the column is in sight. */
export function focusLane(within: Element): void {
  const lane = within.closest('[data-lane]');
  const heading = lane?.querySelector('h2');
  if (lane && heading) {
    heading.focus({ preventScroll: true });
    lane.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  } else focusPage();
}
