import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { onEachDatabase } from '../test/databases.ts';

const words = [
  'id',
  'emailAddress',
  'userData/lastName',
  'userData/firstName',
  'nothing',
  'null',
  'true',
  'false',
  "'a'",
  "'ü%_'",
  "'it''s'",
  "''",
  '1',
  '-7',
  '2.5',
  '1e300',
  '1e-300',
  '1e-20000',
  '99999999999',
  '2024-02-29',
  '2024-02-29T12:00:00Z',
  '9999-12-31T23:59:59-14:00',
  '0001-01-01T00:00:00+14:00',
  'eq',
  'ne',
  'gt',
  'ge',
  'lt',
  'le',
  'in',
  'and',
  'or',
  'not',
  '(',
  ')',
  ',',
  'contains(',
  'startswith(',
  'endswith(',
  'tolower(',
  'toupper(',
  'length(',
  'indexof(',
  'substring(',
  'concat(',
  'trim(',
  'asc',
  'desc',
  "'",
  '$it',
  '/',
  '\\',
  ';',
  '--',
  '\u{1F697}',
];

const sentence = fc
  .array(fc.constantFrom(...words), { maxLength: 24 })
  .map((list) => list.join(' '));

/** Conditions that are right as to their form and types, so that most of them reach the database. */
const { condition } = fc.letrec<{ condition: string; text: string; number: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('emailAddress', 'userData/lastName', "'a'", "'ß'", "''", 'null'),
    fc
      .tuple(fc.constantFrom('tolower', 'toupper', 'trim'), tie('text'))
      .map(([f, a]) => `${f}(${a})`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `concat(${a},${b})`),
    fc.tuple(tie('text'), tie('number')).map(([a, n]) => `substring(${a},${n})`),
    fc
      .tuple(tie('text'), tie('number'), tie('number'))
      .map(([a, n, m]) => `substring(${a},${n},${m})`),
  ),
  number: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('id', '0', '-3', '2147483647', '-2147483647', 'null'),
    tie('text').map((a) => `length(${a})`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `indexof(${a},${b})`),
  ),
  condition: fc.oneof(
    { depthSize: 'small' },
    fc
      .tuple(tie('text'), fc.constantFrom('eq', 'ne', 'gt', 'le'), tie('text'))
      .map((p) => p.join(' ')),
    fc
      .tuple(tie('number'), fc.constantFrom('eq', 'ne', 'lt', 'ge'), tie('number'))
      .map((p) => p.join(' ')),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `${a} in (${b},'x',null)`),
    fc
      .tuple(fc.constantFrom('contains', 'startswith', 'endswith'), tie('text'), tie('text'))
      .map(([f, a, b]) => `${f}(${a},${b})`),
    tie('condition').map((a) => `not (${a})`),
    fc
      .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
      .map(([a, o, b]) => `(${a}) ${o} ${b}`),
  ),
}));

onEachDatabase((opened) => {
  const ask = async (option: string, text: string) =>
    opened.manager.get(`/users?${option}=${encodeURIComponent(text)}`);

  test('no words in any order make the sandbox fail', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('$filter', '$orderby', '$select', '$top'),
        sentence,
        async (option, text) => {
          const { status, text: said } = await ask(option, text);
          expect([200, 400]).toContain(status);
          expect(status === 200 || /^\$\w+ is wrong.*\.$/.test(said)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('no number and no moment in a comparison makes the sandbox fail', async () => {
    const number = fc
      .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -30_000, max: 30_000 }))
      .map(([digit, exponent]) => `id ne ${digit}e${exponent}`);
    const moment = fc
      .tuple(fc.constantFrom('0000', '0001', '1970', '9999'), fc.constantFrom('-', '+'))
      .chain(([year, sign]) =>
        fc
          .tuple(
            fc.constantFrom('01-01T00:00:00', '12-31T23:59:59'),
            fc.integer({ min: 0, max: 99 }),
          )
          .map(([day, hour]) => `${year}-${day}${sign}${String(hour).padStart(2, '0')}:00`),
      )
      .map((text) => `terminationDate ne ${text}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(number, moment), async (filter) => {
        const { status } = await opened.manager.get(
          `/${filter.startsWith('id') ? 'users' : 'services'}?$top=1&$filter=${encodeURIComponent(filter)}`,
        );
        expect({ filter, status: [200, 400].includes(status) }).toEqual({ filter, status: true });
      }),
      { numRuns: 200 },
    );
  });

  test('every right condition is answered, and with its opposite never twice the same user', async () => {
    await fc.assert(
      fc.asyncProperty(condition, async (filter) => {
        const yes = await ask('$filter', filter);
        const no = await ask('$filter', `not (${filter})`);
        expect({ filter, yes: yes.status, no: no.status }).toEqual({ filter, yes: 200, no: 200 });
        const both = yes.text.length + no.text.length;
        expect(both).toBeLessThanOrEqual((await opened.manager.get('/users')).text.length + 2);
      }),
      { numRuns: 100 },
    );
  });
});
