/** What is in an address for a moment only, or for this browser alone. */
const momentary = ['back', 'plates', 'find'];

/**
 * The whole address of a page for somebody else: it names the customer, so that it opens the same fleet.
 * Who one is to the API is never in an address.
 */
export function linkTo(path: string, customerId: number, origin: string): string {
  const url = new URL(path, origin);
  for (const name of momentary) url.searchParams.delete(name);
  url.searchParams.set('customer', String(customerId));
  return url.href;
}
