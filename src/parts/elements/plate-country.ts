/**
 * Which country issued a plate, by its form; the API has no field for it. Forms that two countries
 * share are left out: no letters on the band is better than wrong ones.
 */
const forms: readonly (readonly [country: string, form: RegExp])[] = [
  ['D', /^[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d{1,4}[EH]?$/],
  ['A', /^[A-Z]{1,2}-\d{1,5} ?[A-Z]{1,3}$/],
  [
    'CH',
    /^(?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH) \d{1,6}$/,
  ],
  ['F', /^[A-Z]{2}-\d{3}-[A-Z]{2}$/],
  [
    'NL',
    /^(?:[A-Z]-\d{3}-[A-Z]{2}|[A-Z]{2}-\d{3}-[A-Z]|\d{1,2}-[A-Z]{3}-\d{1,2}|\d{2}-[A-Z]{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d{2})$/,
  ],
  ['PL', /^[A-Z]{2,3} (?:\d{5}|\d{4}[A-Z]|\d{3}[A-Z]{2}|\d[A-Z]\d{3}|[A-Z]{2}\d{3}|[A-Z]\d{3,4})$/],
  ['I', /^[A-Z]{2} \d{3} [A-Z]{2}$/],
  ['B', /^\d-[A-Z]{3}-\d{3}$/],
  ['CZ', /^\d[A-Z]\d \d{4}$/],
  ['DK', /^[A-Z]{2} \d{2} \d{3}$/],
  ['L', /^[A-Z]{2} \d{4}$/],
  ['GB', /^[A-Z]{2}\d{2} [A-Z]{3}$/],
];

/** The international letters of the country that issued this plate, or null where its form tells none. */
export function plateCountry(plate: string): string | null {
  const written = plate.trim().toUpperCase();
  return forms.find(([, form]) => form.test(written))?.[0] ?? null;
}
