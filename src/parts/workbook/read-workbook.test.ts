import { writeXlsx } from 'hucre/xlsx';
import { array, assert, asyncProperty, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostRows } from './limits.ts';
import { readWorkbook } from './read-workbook.ts';
import { partsOf, rowOf, workbookFile, zipOf } from './testing/workbook-file.ts';

const rowsIn = async (bytes: Uint8Array<ArrayBuffer>) => {
  const content = await readWorkbook(bytes);
  return 'sheets' in content ? content.sheets.map(({ rows }) => rows) : content.problem;
};

describe('what a cell says', () => {
  test.each([
    ['a text that looks like a number', '<c t="s"><v>0</v></c>', '007'],
    ['a text in several looks', '<c t="s"><v>1</v></c>', 'Depot Nord'],
    ['a text of its own', '<c t="inlineStr"><is><t>HH-H 350</t></is></c>', 'HH-H 350'],
    ['a number', '<c><v>4711</v></c>', '4711'],
    ['a long number', '<c><v>4915112345678901</v></c>', '4915112345678901'],
    ['a number that is shown with zeros', '<c s="3"><v>815</v></c>', '00815'],
    ['a number with decimals', '<c s="4"><v>2.5</v></c>', '2.5'],
    ['a sum of such', '<c><v>0.30000000000000004</v></c>', '0.3'],
    ['a day', '<c s="1"><v>45621</v></c>', '2024-11-25'],
    ['a day with its time', '<c s="2"><v>45621.5625</v></c>', '2024-11-25 13:30'],
    [
      'a formula, as it was when it was saved',
      '<c t="str"><f>A1&amp;"x"</f><v>Nord</v></c>',
      'Nord',
    ],
    ['a formula of numbers', '<c><f>40+2</f><v>42</v></c>', '42'],
    ['what is true', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['a text with a quote before it', '<c t="inlineStr"><is><t>\'=Nord</t></is></c>', '=Nord'],
    ['signs of every kind', '<c t="s"><v>2</v></c>', ' Müller & Söhne\n<مرحبا> '],
  ])('%s', async (_, cell, text) => {
    const file = workbookFile({
      texts: [
        '<t>007</t>',
        '<r><rPr><b/></rPr><t xml:space="preserve">Depot </t></r><r><t>Nord</t></r>',
        '<t xml:space="preserve"> Müller &amp; Söhne\n&lt;مرحبا&gt; </t>',
      ],
      sheets: [{ name: 'Drivers', rows: `<row r="1">${cell}</row>` }],
    });
    expect(await rowsIn(file)).toEqual([[[text]]]);
  });
});

test('cells stand where they stand in the sheet; empty rows stay in the middle and go at both ends', async () => {
  const cell = (at: string, text: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = [
    `<row r="3">${cell('A3', 'Name')}${cell('C3', 'Groups')}</row>`,
    `<row r="5">${cell('C5', 'Nord')}<c r="D5" s="1"/></row>`,
    '<row r="900"><c r="A900" s="1"/></row>',
  ];
  const file = workbookFile({ sheets: [{ name: 'One', rows: rows.join('') }] });
  expect(await rowsIn(file)).toEqual([[['Name', '', 'Groups'], [], ['', '', 'Nord']]]);
});

test('a cell that reaches over rows is said by each of them, one that reaches over columns once', async () => {
  const file = await writeXlsx({
    sheets: [
      {
        name: 'One',
        rows: [
          ['Drivers', null, null],
          ['Name', 'Group', 'Day'],
          ['Ada', 'Nord', 1],
          ['Bea', null, 2],
          ['Cora', null, null],
          ['Dora', null, 3],
        ],
        merges: [
          { startRow: 0, endRow: 0, startCol: 0, endCol: 2 },
          { startRow: 2, endRow: 4, startCol: 1, endCol: 1 },
          { startRow: 2, endRow: 3, startCol: 1, endCol: 1 },
        ],
      },
    ],
  });
  expect(await rowsIn(new Uint8Array(file))).toEqual([
    [
      ['Drivers'],
      ['Name', 'Group', 'Day'],
      ['Ada', 'Nord', '1'],
      ['Bea', 'Nord', '2'],
      ['Cora', 'Nord'],
      ['Dora', '', '3'],
    ],
  ]);
});

test('of several sheets, those that hold something come in their order, the hidden ones not', async () => {
  const file = workbookFile({
    sheets: [
      { name: 'Empty', rows: '' },
      { name: 'Lookup', rows: rowOf(1, 'x'), isHidden: true },
      { name: 'Nord', rows: rowOf(1, 'a') },
      { name: 'Süd &amp; West', rows: rowOf(1, 'b') },
    ],
  });
  expect(await readWorkbook(file)).toEqual({
    sheets: [
      { name: 'Nord', rows: [['a']] },
      { name: 'Süd & West', rows: [['b']] },
    ],
  });
});

test('a hidden sheet is read where no other holds anything', async () => {
  const file = workbookFile({
    sheets: [
      { name: 'Front', rows: '' },
      { name: 'List', rows: rowOf(1, 'a'), isHidden: true },
    ],
  });
  expect(await readWorkbook(file)).toEqual({ sheets: [{ name: 'List', rows: [['a']] }] });
});

describe('what can not be read is told apart', () => {
  const sheets = [{ name: 'One', rows: rowOf(1, 'a', 'b') }];
  const whole = workbookFile({ sheets });
  const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600));
  const withPassword = old.slice();
  withPassword.set(Buffer.from('EncryptedPackage', 'utf16le'), 400);
  const { 'xl/workbook.xml': _, ...noWorkbook } = partsOf({ sheets });

  test.each([
    ['the old kind of a workbook', old, 'old'],
    ['one with a password', withPassword, 'protected'],
    ['one without its end', whole.slice(0, -200), 'broken'],
    [
      'one with bytes that were changed',
      whole.map((byte, at) => (at > 60 && at < 300 ? 7 : byte)),
      'broken',
    ],
    ['an archive that is no workbook', zipOf({ 'letter.txt': 'Dear all' }), 'broken'],
    ['one that lacks a part', zipOf(noWorkbook), 'broken'],
    ['the mere beginning of an archive', Uint8Array.of(0x50, 0x4b, 3, 4), 'broken'],
    ['one without anything in it', workbookFile({ sheets: [{ name: 'One', rows: '' }] }), 'empty'],
  ])('%s', async (_what, bytes, problem) => {
    expect(await readWorkbook(new Uint8Array(bytes))).toEqual({ problem });
  });
});

describe('what is too large is not unpacked', () => {
  const rows = ' '.repeat(120_000_000);
  const parts = partsOf({ sheets: [{ name: 'One', rows }] });

  test('an archive that becomes a thousand times as large', async () => {
    const bomb = zipOf(parts);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await readWorkbook(bomb)).toEqual({ problem: 'tooLarge' });
  });

  test('one that says nothing of its sizes', async () => {
    expect(await readWorkbook(zipOf(parts, { claimed: 0 }))).toEqual({ problem: 'tooLarge' });
  });

  test('one that lies about them', async () => {
    expect(await readWorkbook(zipOf(parts, { claimed: 9000 }))).toEqual({ problem: 'broken' });
  });

  test('more rows than are read', async () => {
    const many = Array.from(
      { length: mostRows + 1 },
      (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`,
    );
    const file = workbookFile({ sheets: [{ name: 'One', rows: many.join('') }] });
    expect(await readWorkbook(file)).toEqual({ problem: 'tooLarge' });
  });

  test('more cells than are read', async () => {
    const row = '<c><v>1</v></c>'.repeat(200);
    const many = Array.from({ length: 5001 }, (_, at) => `<row r="${at + 1}">${row}</row>`);
    const file = workbookFile({ sheets: [{ name: 'One', rows: many.join('') }] });
    expect(await readWorkbook(file)).toEqual({ problem: 'tooLarge' });
  });

  test('two cells in the far corners of a sheet', async () => {
    const far =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const file = workbookFile({ sheets: [{ name: 'One', rows: far }] });
    expect(await readWorkbook(file)).toEqual({ problem: 'broken' });
  });
});

test('texts of every kind come back as they were written', async () => {
  const text = string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    // What no XML can carry, and what stands for a line end in it; a quote before a formula is a guard.
    .filter((one) => !/\p{Cc}|[\uFFFE\uFFFF]|_x[0-9a-f]{4}_/iu.test(one) && one.isWellFormed())
    .filter((one) => one.trim() !== '' && !one.startsWith("'"));
  const some = array(array(text, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  await assert(
    asyncProperty(some, async (rows) => {
      const file = await writeXlsx({
        sheets: [{ name: 'One', rows: rows.map((row) => [...row]) }],
      });
      expect(await rowsIn(new Uint8Array(file))).toEqual([rows]);
    }),
  );
});
