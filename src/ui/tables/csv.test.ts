import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf, separatorOf, unguarded } from './csv.ts';

test('cells stand between commas, rows on lines of their own', () => {
  expect(
    csvOf([
      ['a', 'b'],
      [1, null],
    ]),
  ).toBe('a,b\r\n1,\r\n');
});

test.each([
  ['Kröger, Ute', '"Kröger, Ute"'],
  ['say "go"', '"say ""go"""'],
  ['two\nlines', '"two\nlines"'],
  ['a;b', '"a;b"'],
  [' blank', '" blank"'],
])('%j is quoted', (cell, written) => {
  expect(csvOf([[cell]])).toBe(`${written}\r\n`);
});

test.each([
  '=1+1',
  '+49 30',
  '-Müller',
  '@SUM',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
])('%j becomes no formula', (cell) => {
  expect(csvOf([[cell]])).toContain(`'${cell}`);
});

test('a negative number stays a number', () => {
  expect(csvOf([[-5]])).toBe('-5\r\n');
});

/** Reads CSV as RFC 4180 has it. */
function read(text: string, separator: ',' | ';'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r\\n)`, 'gy');
  for (let match = cells.exec(text); match !== null; match = cells.exec(text)) {
    const [, cell = '', end] = match;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== '\r\n') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const strange = [
  'a',
  'é',
  '"',
  ',',
  ';',
  '\r',
  '\n',
  '\t',
  ' ',
  '=',
  '+',
  '-',
  '@',
  "'",
  '＝',
  '\0',
];

test.each([',', ';'] as const)(
  'what is written with %s can be read again, exactly',
  (separator) => {
    const cell = fc.string({ unit: fc.constantFrom(...strange) });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const again = read(csvOf(rows, separator), separator);
        expect(again.map((row) => row.map(unguarded))).toEqual(rows);
      }),
    );
  },
);

test('no cell of a text begins as a formula does', () => {
  const cell = fc.string({ unit: fc.constantFrom(...strange) });
  fc.assert(
    fc.property(cell, (text) => {
      const [[written = ''] = []] = read(csvOf([[text]]), ',');
      expect(written).not.toMatch(/^[=+\-@＝＋－＠\t\r\n\0]/);
    }),
  );
});

test.each([
  ['en', ','],
  ['de', ';'],
])('in %s a spreadsheet parts cells by %s', (locale, separator) => {
  expect(separatorOf(locale)).toBe(separator);
});
