import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { allOf, filterNodes, idFilter, mostNodes, odataQuery, odataString } from './odata.ts';

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

test('nineteen comparisons are as many as a server takes, and a list of ids is one of them', () => {
  const ids = Array.from({ length: 20 }, (_, at) => at + 1);
  const compared = ids.map((id) => `id eq ${id}`);
  expect(filterNodes(compared.slice(1).join(' or '))).toBeLessThanOrEqual(mostNodes);
  expect(filterNodes(compared.join(' or '))).toBeGreaterThan(mostNodes);
  expect(filterNodes(idFilter(ids))).toBe(filterNodes(idFilter([1])));
});

test('what is in a text is no part of a filter, and what is said beside it is', () => {
  const found = "contains(tolower(userData/lastName),'a or b and ''c'' (d')";
  expect(filterNodes(found)).toBe(filterNodes("contains(tolower(userData/lastName),'x')"));
  expect(allOf([found, '', 'id eq 1'])).toBe(`(${found}) and (id eq 1)`);
  expect(filterNodes(allOf([found, 'id eq 1']))).toBeGreaterThan(
    filterNodes(found) + filterNodes('id eq 1') - 1,
  );
});
