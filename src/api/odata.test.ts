import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { odataQuery, odataString, searchFilter } from './odata.ts';

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

test('every word of a search has to be found somewhere, without regard to case', () => {
  expect(searchFilter(['a', 'b'], '  Ann  O’Hara ')).toBe(
    "(contains(tolower(a),'ann') or contains(tolower(b),'ann')) and (contains(tolower(a),'o’hara') or contains(tolower(b),'o’hara'))",
  );
});

test('nothing asked is no query string', () => {
  expect(odataQuery({ filter: '', orderby: undefined })).toBe('');
  expect(searchFilter(['a'], '   ')).toBe('');
});
