const collators = new Map<string, Intl.Collator>();

/** How a language sorts, numbers in a text by their value: the one order of everything with a name. */
export function collatorFor(locale: string): Intl.Collator {
  const known = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true });
  collators.set(locale, known);
  return known;
}
