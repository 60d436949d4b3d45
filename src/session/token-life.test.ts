import { expect, test } from 'vitest';
import { tokenEnd, tokenSubject } from './token-life.ts';

const jwt = (claims: unknown) =>
  [
    'e30',
    btoa(JSON.stringify(claims)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
    's',
  ].join('.');

test('a token tells when it ends', () => {
  expect(tokenEnd(jwt({ exp: 1_800_000_000, name: '?>~~?>' }))).toBe(1_800_000_000_000);
});

test('a token tells whose it is', () => {
  expect(tokenSubject(jwt({ sub: '17' }))).toBe('17');
});

test.each(['', 'abc', 'a.b.c', jwt({}), jwt({ exp: 'soon' }), 'a.%%%.c'])(
  'what is no such token ("%s") tells nothing, and breaks nothing',
  (token) => {
    expect(tokenEnd(token)).toBeNull();
    expect(tokenSubject(token)).toBeNull();
  },
);
