/** On a phone the bar of places is wider than the screen: brings the place of this address into sight. */
export function bringHereInSight(bar: Element | null | undefined, pathname: string): void {
  const here = [...(bar?.querySelectorAll('a') ?? [])].find((place) =>
    pathname.startsWith(place.pathname),
  );
  here?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
