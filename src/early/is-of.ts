/** Whether an address is this list, or one of it by its id. */
export function isOf(route: string, pathname: string): boolean {
  const base = route.replace(/\/:.*$/, '');
  return pathname.startsWith(base) && /^(?:\/[1-9]\d*)?$/.test(pathname.slice(base.length));
}
