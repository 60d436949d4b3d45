import { expect, test } from 'vitest';
import { plateCountry } from './plate-country.ts';

test.each([
  ['M-AB 1234', 'D'],
  ['KÜN-E 7E', 'D'],
  ['W-12345A', 'A'],
  ['ZH 123456', 'CH'],
  ['AB-123-CD', 'F'],
  ['G-123-BB', 'NL'],
  ['WA 12345', 'PL'],
  ['AB 123 CD', 'I'],
  ['1-ABC-234', 'B'],
  ['AB12 CDE', 'GB'],
])('the form of %s tells that it comes from %s', (plate, country) => {
  expect(plateCountry(plate)).toBe(country);
});

test.each(['', 'TEST', '123', 'Überführung', '<b>'])(
  'the form of "%s" tells no country',
  (plate) => {
    expect(plateCountry(plate)).toBeNull();
  },
);
