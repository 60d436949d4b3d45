import { array, assert, boolean, constantFrom, integer, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ElementKind, elementKinds } from '../api/elements.ts';
import { allOf, filterNodes, mostNodes } from '../api/odata.ts';
import { compacted, folded } from '../i18n/text-search.ts';
import type { Kind } from './kind.ts';
import { kindOf } from './kinds.ts';
import { searchQuestion } from './search-filter.ts';
import { plateSpellings, nameSpellings } from './spellings.ts';

const searchFilter = <Name extends ElementKind>(kind: Kind<Name>, search: string) =>
  searchQuestion(kind, search).filter;

test('every word of a search has to be found somewhere, without regard to case', () => {
  const filter = searchFilter(kindOf('services'), "  Ann  Qx'q ");
  expect(filter).toMatch(
    /^\(contains\(tolower\(name\),'ann'\)( or [^)]+\)[^)]+\))*\) and \(contains/,
  );
  expect(filter).toContain("contains(tolower(name),'qx''q')");
  expect(searchFilter(kindOf('users'), ' \u00A0\u200B ')).toBe('');
});

test('an id is looked for as one, wherever else its digits stand', () => {
  expect(searchFilter(kindOf('users'), '17')).toMatch(/^\(id eq 17 or contains/);
});

describe('a name is asked for in the spellings that it may have', () => {
  test.each([
    ['quellmuller', 'quellmüller'],
    ['Quellmueller', 'quellmüller'],
    ['QUELLMÜLLER', 'quellmuller'],
    ['müller', 'mueller'],
    ['strasse', 'straße'],
    ['Straße', 'strasse'],
    ['araujo', 'araújo'],
    ['joao', 'joão'],
    ['zoe', 'zoë'],
    ['sorensen', 'sørensen'],
    ["o'brien", 'o’brien'],
    ['O’Brien', "o'brien"],
    ["O'Brien", 'obrien'],
    ['obrien', "o'brien"],
    ['OBRIEN', 'o’brien'],
    ['oleary', "o'leary"],
    ['dangelo', "d'angelo"],
    ['dellaquila', "dell'aquila"],
    ['Östergaard', 'østergaard'],
    ['Østergård', 'östergård'],
    ['Kärgaard', 'kærgaard'],
    ['Łukasz', 'lukasz'],
  ])('"%s" as "%s"', (typed, spelling) => {
    expect(searchFilter(kindOf('users'), typed)).toContain(
      `contains(tolower(userData/lastName),'${spelling.replaceAll("'", "''")}')`,
    );
  });
});

describe('a plate is asked for with the blanks and hyphens that it may have', () => {
  test.each([
    ['hhh350', 'hh-h 350'],
    ['HH-H350', 'hh-h 350'],
    ['h350', 'h 350'],
    ['wün4970', 'wü-n 4970'],
    ['wu-n', 'wü-n'],
    ['bmw12e', 'b-mw 12e'],
    ['wun4970', 'wü-n 4970'],
    ['wuen4970', 'wü-n 4970'],
    ['loa1', 'lö-a 1'],
    ['zh123456', 'zh 123456'],
    ['w12345x', 'w-12345x'],
    ['AB123CD', 'ab-123-cd'],
    ['1234abc', '1234 abc'],
    ['hhh 350', 'hh-h'],
    ['wu 4970', 'wü'],
    ['bmw 12', 'b-mw'],
  ])('"%s" as "%s"', (typed, spelling) => {
    expect(searchFilter(kindOf('cars'), typed)).toContain(
      `contains(tolower(licensePlate),'${spelling}')`,
    );
  });
});

describe('a serial number is asked for with the hyphens that it may have', () => {
  test.each([
    ['20215200001', '2021-5200001'],
    ['urac1998', 'urac-1998'],
    ['URAC 1998', 'urac'],
    ['2021.5200001', '2021-5200001'],
    ['FBURAC19980001', 'fb-urac-1998-0001'],
    ['fb urac19980001', 'urac-1998-0001'],
    ['19980001', '1998-0001'],
  ])('"%s" as "%s"', (typed, spelling) => {
    for (const searched of ['serialNumber', 'uniqueId'])
      expect(searchFilter(kindOf('products'), typed)).toContain(
        `contains(tolower(${searched}),'${spelling}')`,
      );
  });
});

test('the accents of makes are likely ones', () => {
  const filter = searchFilter(kindOf('cars'), 'megane citroen');
  for (const spelling of ['mégane', 'citroën'])
    expect(filter).toContain(`contains(tolower(model),'${spelling}')`);
});

test('a German plate is found however its letters and digits are parted, and without the dots of its district', () => {
  const districts = constantFrom('B', 'HH', 'WÜ', 'MÜR', 'TÖL', 'LÖ', 'GAP', 'M');
  const typings = constantFrom(
    (plate: string) => plate.replaceAll(/[- ]/g, ''),
    (plate: string) => plate.replace('-', ' '),
    (plate: string) => plate.replace('-', ''),
    (plate: string) => plate.replace(' ', ''),
    (plate: string) => plate.replaceAll(' ', '-'),
  );
  const dotless = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '');
  assert(
    property(
      districts,
      constantFrom('A', 'XY', 'MW', 'ER'),
      integer({ min: 1, max: 9999 }),
      constantFrom('', 'E', 'H'),
      typings,
      boolean(),
      (district, letters, number, end, typing, isDotless) => {
        const plate = `${district}-${letters} ${number}${end}`;
        const written = typing(plate);
        // Three words leave no room for more than one spelling of each.
        const typed = isDotless && !written.includes(' ') ? dotless(written) : written;
        for (const word of searchFilter(kindOf('cars'), typed).split(' and ')) {
          const asked = [...word.matchAll(/contains\(tolower\(licensePlate\),'([^']*)'\)/g)];
          expect(asked.some(([, spelling = '']) => plate.toLowerCase().includes(spelling))).toBe(
            true,
          );
        }
      },
    ),
  );
});

const words = constantFrom(
  'Müller',
  'quellmuller',
  'HH-H350',
  'škoda',
  '17',
  "o'x",
  'WVWZZZ1K',
  'a',
  'strasse',
);

test('no search is asked for with more parts than the API takes, and no word of it is lost', () => {
  assert(
    property(
      constantFrom(...elementKinds),
      array(words, { minLength: 1, maxLength: 12 }),
      (name, typed) => {
        const beside = kindOf(name).filters.map((one) => one.filter);
        const question = searchQuestion(kindOf(name), typed.join(' '), beside);
        const { filter, rest, isTooLong, spellings } = question;
        expect(isTooLong).toBe(false);
        expect(filterNodes(allOf([filter, ...beside]))).toBeLessThanOrEqual(mostNodes);
        const sifted = rest.split(' ');
        for (const word of typed)
          expect(sifted.includes(word)).not.toBe(spellings.includes(word.toLowerCase()));
      },
    ),
  );
});

test('a search of several words is asked for by the most telling ones, the others are left to be sifted by', () => {
  const cars = kindOf('cars');
  const { filter, rest } = searchQuestion(cars, 'skoda kombi HH-H350 octavia');
  expect(rest).toBe('skoda kombi');
  expect(filter).toContain("contains(tolower(licensePlate),'hh-h 350')");
  expect(searchQuestion(cars, 'octavia skoda').rest).toBe('');
  expect(searchQuestion(kindOf('services'), 'one two three').rest).toBe('');
});

test('a whole list, or a long text, is more than a search', () => {
  const addresses = Array.from({ length: 13 }, (_, at) => `driver.${at}@example.com`).join('\n');
  expect(searchQuestion(kindOf('users'), addresses).isTooLong).toBe(true);
  expect(searchQuestion(kindOf('users'), 'x'.repeat(2000)).isTooLong).toBe(true);
});

test('as many spellings are asked for as there is room beside other conditions', () => {
  const [users, conditions] = [kindOf('users'), kindOf('users').filters.map((one) => one.filter)];
  const [alone, beside] = [
    searchQuestion(users, 'muller'),
    searchQuestion(users, 'muller', conditions),
  ];
  expect(beside.isTooLong).toBe(false);
  expect(filterNodes(beside.filter)).toBeLessThan(filterNodes(alone.filter));
});

test('every spelling is one of the word: folded, they are the same but for umlauts written out and apostrophes', () => {
  const spelledIn = (word: string) =>
    folded(word)
      .replaceAll("'", '')
      .replaceAll(/([aou])e+/g, '$1');
  assert(
    property(
      string({ unit: constantFrom(...Array.from("aeoumnlsüßé-'’")), minLength: 1, maxLength: 12 }),
      (word) => {
        for (const spelling of nameSpellings(word))
          expect(spelledIn(spelling)).toBe(spelledIn(word));
      },
    ),
  );
  assert(
    property(
      tuple(constantFrom('HHH', 'b-mw', 'WÜ', 'x'), constantFrom('350', ' 12', '-7e')),
      (parts) => {
        const [first, ...rest] = plateSpellings(parts.join(''));
        expect(first).toBe(parts.join('').toLowerCase());
        for (const spelling of rest)
          expect(compacted(spelling).replaceAll('ue', 'u')).toBe(compacted(parts.join('')));
      },
    ),
  );
});
