// @vitest-environment happy-dom
import * as fc from 'fast-check';
import papa from 'papaparse';
import { expect, test } from 'vitest';
import { tableHtml, tableText } from './copied-table.ts';
import { atOnce } from '../sliced.ts';

const table = (rows: readonly (readonly string[])[]) => ({
  title: '',
  about: [],
  head: ['a', 'b'],
  rows,
});

test('cells are parted by tabs, rows by lines, whatever is in them', () => {
  expect(atOnce(tableText(table([['x\ty', 'two\r\nlines']])))).toBe('a\tb\r\nx y\ttwo lines');
});

test('a name that looks like a formula or like markup is a text in either way', () => {
  expect(atOnce(tableText(table([['=1+1', '-Müller']])))).toContain("'=1+1\t'-Müller");
  const html = atOnce(tableHtml(table([['<b>&"', '＝1']]), ''));
  expect(html).toContain('>&lt;b&gt;&amp;&quot;</td>');
  expect(html).toContain(">'＝1</td>");
});

test('as HTML a text of digits stays a text in a spreadsheet, under the policy of the page', () => {
  const html = atOnce(tableHtml(table([['007', 'Nord']]), 'abc"'));
  expect(html).toContain('<style nonce="abc&quot;">td { mso-number-format: "\\@"; }</style>');
  expect(html).toContain('<td sdnum="1033;0;@">007</td><td>Nord</td>');
});

test('as text a table is read by spreadsheets as the rows that it has, quotes and all', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ' ', ';', '0') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const text = atOnce(tableText(table(rows)));
      const { data } = papa.parse(text, { delimiter: '\t', newline: '\r\n' });
      expect(data).toEqual([['a', 'b'], ...rows]);
    }),
  );
});

test('as HTML a table holds what was in its cells, and nothing else', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', "'", ' ', 'é', '0') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const holder = document.createElement('div');
      holder.innerHTML = atOnce(tableHtml(table(rows), 'n'));
      const cells = [...holder.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
      );
      expect(cells).toEqual(rows.map((row) => [...row]));
    }),
  );
});
