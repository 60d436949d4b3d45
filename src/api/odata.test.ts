import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { odataQuery, odataString } from './odata.ts';

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
