import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from '../../ui/tables/csv.ts';
import { readCells } from './read-cells.ts';

const read = async (text: string, size?: number) =>
  (await readCells(text, null, new AbortController().signal, size))?.cells;

test.each([
  ['semicolons', 'a;b\r\nc;d'],
  ['commas', 'a,b\nc,d'],
  ['tabs, as spreadsheets copy cells', 'a\tb\r\nc\td'],
  ['bars', 'a|b\rc|d'],
  ['quotes', '"a";"b"\n"c";"d"'],
  ['a mark before them', '\uFEFFa;b\nc;d'],
  ['what Excel is told in the first line', 'sep=;\r\na;b\r\nc;d'],
  ['a comma that it is told', '\uFEFFsep=,\na,b\nc,d'],
])('cells between %s are found', async (_, text) => {
  expect(await read(text)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('what parts cells can be told where the text says it wrongly', async () => {
  const text = 'sep=;\nMüller, Anna;1\nKöhler, Uwe;2';
  const signal = new AbortController().signal;
  expect(await readCells(text, ',', signal)).toEqual({
    separator: ',',
    cells: [
      ['Müller', ' Anna;1'],
      ['Köhler', ' Uwe;2'],
    ],
  });
});

test.each([
  'A;B\r\nx;"1; 2"\r\ny;2\nz;3\r\n',
  'A;B\r\nx;"1; 2"\r\ny;2\rz;3\r\n',
  'A;B\nx;"1; 2"\ny;2\r\nz;3\n',
])('lines that end in several ways are lines: %j', async (text) => {
  const cells = await read(text);
  expect(cells?.filter(({ length }) => length > 1)).toEqual([
    ['A', 'B'],
    ['x', '1; 2'],
    ['y', '2'],
    ['z', '3'],
  ]);
});

test('a cell may hold line breaks, separators and quotes of its own', async () => {
  expect(await read('name;groups\n"say ""go""\nnow";"Nord;Süd"')).toEqual([
    ['name', 'groups'],
    ['say "go"\nnow', 'Nord;Süd'],
  ]);
});

test('what a spreadsheet writes so that it stays a text is that text', async () => {
  expect(await read('name;plate\n="Nord 1";="007"\n=1+2;="')).toEqual([
    ['name', 'plate'],
    ['Nord 1', '007'],
    ['=1+2', '="'],
  ]);
});

test('what was put before a text so that it is no formula is no part of it', async () => {
  expect(await read("a;b\n'-Müller;'+49 30")).toEqual([
    ['a', 'b'],
    ['-Müller', '+49 30'],
  ]);
});

test('what is not waited for any more is not read to its end', async () => {
  const leaving = new AbortController();
  const reading = readCells('a;b\n'.repeat(100), null, leaving.signal, 20);
  leaving.abort();
  expect(await reading).toBeNull();
});

const strange = fc.string({
  unit: fc.constantFrom(...'ab0é=+-@\'";,|＝\0\r\n\t א\u202E'.split('')),
  maxLength: 12,
});

test.each([',', ';'] as const)(
  'what is exported with %s is read again as it was, in however short goes',
  async (separator) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(strange, strange, strange), { maxLength: 8 }),
        fc.integer({ min: 5, max: 60 }),
        async (rows, size) => {
          const all = [['Group', 'Kind', 'Name'], ...rows];
          const cells = await read(csvOf(all, separator), size);
          expect(cells?.filter(({ length }) => length > 1)).toEqual(all);
        },
      ),
      { numRuns: 60 },
    );
  },
);
