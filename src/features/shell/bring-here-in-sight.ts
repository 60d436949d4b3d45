/** On a phone the bar of places is wider than the screen: brings the place where one is into sight. */
export function bringHereInSight(bar: Element | null | undefined): void {
  bar?.querySelector('a[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
