import { assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { compacted, folded, searchable, searchMatcher, textMatcher } from './text-search.ts';

test.each([
  ['munchen', ['Zentrale München']],
  ['MÜN zen', ['Zentrale München']],
  ['Muenchen', ['Zentrale München']],
  ['münchen', ['Zentrale Muenchen']],
  ['golf wvw', ['Golf 12', 'WVWZZZ1K']],
  ['o’brien', ['O’Brien Logistics']],
  ["o'brien", ['O’Brien Logistics']],
  ['o`brien', ['O´Brien Logistics']],
  ['obrien', ["O'Brien Logistics"]],
  ['OBRIEN', ['O’Brien Logistics']],
  ["o'brien", ['OBrien Logistics']],
  ["'", ["van 't Hoff"]],
  ['strasse', ['Schloßstraße']],
  ['STRAẞE', ['Schlossstrasse']],
  ['sorensen', ['Sørensen']],
  ['lukasz', ['Łukasz']],
  ['aether', ['Æther']],
  ['dvorak', ['Dvor\u030Ca\u0301k']],
  ['anna-lena', ['Anna–Lena']],
  ['depot nord', ['Depot\u00A0\u2009Nord']],
  ['depotnord', ['Depot\u200BNord']],
  ['de\u00ADpot', ['Depot']],
  ['file', ['ﬁle']],
  ['istanbul', ['İstanbul']],
  ['  ', ['anything']],
])('the search "%s" finds %j', (search, texts) => {
  expect(textMatcher(search)(texts)).toBe(true);
});

test.each([
  ['golf polo', ['Golf 12']],
  // The end of one text and the beginning of the next are no word.
  ['2wvw', ['Golf 12', 'WVWZZZ1K']],
  ['nordost', ['Depot Nord', 'Ost']],
])('the search "%s" does not find %j', (search, texts) => {
  expect(textMatcher(search)(texts)).toBe(false);
});

const wurzburg = searchable(['Golf 12'], ['WÜ-N 4970', null, 'SN-0012.7']);

test.each([
  'WU-N 4970',
  'WÜ-N 4970',
  'wun4970',
  'WUE-N 4970',
  'wü n4970',
  'sn00127',
  'SN 00127',
  '4970 golf',
])('a plate or number is found as "%s", without regard to blanks and hyphens', (search) => {
  expect(searchMatcher(search)(wurzburg)).toBe(true);
});

test('blanks and hyphens are left out of plates and numbers alone', () => {
  expect(searchMatcher('golf12')(wurzburg)).toBe(false);
  expect(searchMatcher('4970sn')(wurzburg)).toBe(false);
});

const anyText = string({ unit: 'grapheme', maxLength: 20 });

test('folding once is folding for good, and the case and composition of letters do not matter', () => {
  assert(
    property(anyText, (text) => {
      const once = folded(text);
      expect(folded(once)).toBe(once);
      expect(folded(text.normalize('NFC').normalize('NFD'))).toBe(folded(text.normalize('NFC')));
      expect(compacted(compacted(text))).toBe(compacted(text));
    }),
    { numRuns: 300 },
  );
});

test('whatever is copied out of a text finds it', () => {
  const letters = constantFrom(...Array.from('abÄöüßéłøæ’–-. \u00A0\u200B\u00AD12Ññ'));
  assert(
    property(string({ unit: letters, minLength: 1, maxLength: 16 }), (text) => {
      for (const copied of [text, text.toUpperCase(), text.normalize('NFD'), folded(text)])
        expect(textMatcher(copied)([text])).toBe(true);
    }),
    { numRuns: 300 },
  );
});
