import { expect, test } from 'vitest';
import { looksLikeEmail } from './email.ts';

test.each([
  'zoe@example.com',
  'zoe.ärmel+flinkey@büro.example.com',
  "o'brien@example.com",
  'a_b-c@x-y.de',
  'driver@localhost',
])('"%s" is an address', (text) => {
  expect(looksLikeEmail(text)).toBe(true);
});

test.each([
  'a@b;',
  'a@b,c@d',
  '<a@b.de>',
  'Zoe <a@b.de>',
  'a@b.',
  'a@.b',
  'a@b..de',
  '.a@b.de',
  'a.@b.de',
  'a..b@c.de',
  'a@-b.de',
  'a@b-.de',
  'a@@b.de',
  'a@b@c',
  'a b@c.de',
  'a@b c.de',
  'a@b.de:',
  '"a"@b.de"',
  'mailto:a@b.de',
  '@b.de',
  'a@',
  'a',
  '',
  `${'a'.repeat(250)}@b.de`,
])('"%s" is none', (text) => {
  expect(looksLikeEmail(text)).toBe(false);
});
