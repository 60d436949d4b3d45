/** What of an address says how a list is narrowed and sorted; all else, as the customer, is no part of a view. */
const names =
  'q through only in ids show than sort dir kind cars users services products groups columns'.split(
    ' ',
  );

/** What the address says of a list, always in the same order; empty where it says nothing. */
export function viewSearchOf(search: string): string {
  const params = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of names) {
    const value = params.get(name);
    if (value !== null && value !== '') kept.set(name, value);
  }
  return kept.toString();
}
