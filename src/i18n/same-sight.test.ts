import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { looksAlike, namesakesIn, sightOf } from './same-sight.ts';

test.each([
  ['Depot Nord', 'depot nord'],
  ['Depot Nord', 'Depot  Nord'],
  ['Depot Nord', 'Depot\u00A0Nord '],
  ['Zentrale München', 'Zentrale Mu\u0308nchen'],
  ['Nord', '\u200BNo\u00ADrd\u200E'],
  ['Nord', 'Ｎｏｒｄ'],
  ['Nord', 'Nоrd'],
  ['O’Brien', "O'Brien"],
  ['Süd-West', 'Süd–West'],
])('"%s" looks like "%s"', (one, other) => {
  expect(looksAlike(one, other)).toBe(true);
});

test.each([
  ['Sud', 'Süd'],
  ['Nord 1', 'Nord 11'],
  ['Nord 1', 'Nord1'],
])('"%s" does not look like "%s"', (one, other) => {
  expect(looksAlike(one, other)).toBe(false);
});

test('how a name looks is how that looks', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 20 }), (name) => {
      expect(sightOf(sightOf(name))).toBe(sightOf(name));
      expect(looksAlike(name, ` ${name}\u200B`)).toBe(true);
    }),
  );
});

test('namesakes are all that share their look', () => {
  const named = ['Nord', 'NORD', 'Süd', 'nord\u00A0', 'West'].map((name, at) => ({
    id: at + 1,
    name,
  }));
  expect([...namesakesIn(named)]).toEqual([1, 2, 4]);
});
