// @vitest-environment node
import { expect, it } from 'vitest';
import { fileName } from './save-file.ts';

it.each([
  [
    'Gruppen, die sich überschneiden: Fahrzeuge.csv',
    'Gruppen, die sich überschneiden - Fahrzeuge.csv',
  ],
  ['Nord/Süd: "A" <1>?.csv', 'Nord-Süd - -A- -1-.csv'],
  ['a:b\\c\td.csv', 'a-b-c-d.csv'],
  ['\u2068Aa \u202Evsc.exe\u2069.csv', 'Aa vsc.exe.csv'],
])(
  'a list called %j is a file that every system can keep, read as it is written',
  (title, name) => {
    expect(fileName(title)).toBe(name);
  },
);
