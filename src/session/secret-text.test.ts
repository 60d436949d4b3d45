import { expect, test } from 'vitest';
import { badSignIn, keyOf, tokenOf } from './secret-text.ts';

test.each([
  ['abc\u200bdef', 'U+200B', 4],
  ['k\u0435y', 'U+0435', 2],
  ['k\u00e9y', 'U+00E9', 2],
  ['two words', 'U+0020', 4],
  ['line\nbreak', 'U+000A', 5],
  ['🔑', 'U+1F511', 1],
])('the sign in %j that no header can carry is named', (secret, code, place) => {
  expect(badSignIn(secret)).toMatchObject({ code, place });
});

test.each(['', 'sandbox-key', '0123456789abcdef', 'eyJ.eyJ.a_b-c~+/='])(
  'there is nothing wrong with the signs of %j',
  (secret) => {
    expect(badSignIn(secret)).toBeNull();
  },
);

test.each([
  'eyJ.a.b',
  ' eyJ.a.b\n',
  'Bearer eyJ.a.b',
  'bearer  eyJ.a.b ',
  'Authorization: Bearer eyJ.a.b',
  'authorization:Bearer eyJ.a.b',
  '"eyJ.a.b"',
  '"Bearer eyJ.a.b"',
  '"Authorization": "Bearer eyJ.a.b",',
  `curl -H 'Authorization: Bearer eyJ.a.b' -H 'Customer-ID: 1'`,
  '{"token_type":"Bearer","expires_in":3600,"access_token":"eyJ.a.b"}',
  'Authorization: eyJ.a.b',
  'Bearer\neyJ.a.b',
  'Authorization: Bearer eyJ.a.b\r\nCustomer-ID: 1\r\n',
  'Bearer eyJ\n.a\r\n.b\n',
  // A field of one line has made blanks of the line ends.
  'eyJ .a .b',
])('the token in %j is taken', (pasted) => {
  expect(tokenOf(pasted)).toBe('eyJ.a.b');
});

test('a token that begins like the word is left alone', () => {
  expect(tokenOf('bearereyJ')).toBe('bearereyJ');
  expect(tokenOf('Bearer')).toBe('');
});

test('what is no token is not made one', () => {
  expect(tokenOf('eyJ.a .b, as agreed')).toBe('eyJ.a .b, as agreed');
  expect(tokenOf('one .two .three')).toBe('one .two .three');
});

test('a key loses what was pasted around it, and nothing inside', () => {
  expect(keyOf(' "a-key" ')).toBe('a-key');
  expect(keyOf("it's")).toBe("it's");
  expect(keyOf('flinkey-API-Key: a-key\n')).toBe('a-key');
  expect(keyOf('"flinkey-api-key": "a-key",')).toBe('a-key');
  expect(keyOf('flinkey-API-Key: a-key\r\nCustomer-ID: 1')).toBe('a-key');
  expect(keyOf('flinkey-API-Key: two words')).toBe('two words');
});
