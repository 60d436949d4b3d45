import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { idFilter, odataQuery, odataString } from './odata.ts';

test('any text survives as an OData literal in an address', () => {
  assert(
    property(string(), (text) => {
      const query = odataQuery({ filter: `name eq ${odataString(text)}` });
      const literal = decodeURIComponent(query.slice('?$filter='.length)).slice('name eq '.length);
      expect(literal.slice(1, -1).replaceAll("''", "'")).toBe(text);
      expect(query).not.toMatch(/[ +#&]/);
    }),
  );
});

test('nothing asked is no query string', () => {
  expect(odataQuery({ filter: '', orderby: undefined })).toBe('');
});

test('half a character, as a cut text may end with, does not break an address', () => {
  expect(odataQuery({ filter: `name eq ${odataString('\ud83d')}` })).toContain('%EF%BF%BD');
});

test('elements are asked for by a list of their ids', () => {
  expect(idFilter([3, 1])).toBe('id in (3,1)');
});
