import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { onEachDatabase } from '../test/databases.ts';
import { idsIn } from '../test/json.ts';
import { query, readUsers, type User } from '../test/users.ts';

/** Null makes a condition on it null, which a list does not show, also behind `not`. */
const known = (value: string | null, is: (text: string) => boolean) => value !== null && is(value);

/** What a filter means, beside it in JavaScript. */
const filters: [string, (user: User) => boolean][] = [
  ['id eq 7', ({ id }) => id === 7],
  ['7 eq id', ({ id }) => id === 7],
  ['id ne 7', ({ id }) => id !== 7],
  ['id gt 7 and id le 20', ({ id }) => id > 7 && id <= 20],
  ['id lt 7 or id ge 115', ({ id }) => id < 7 || id >= 115],
  ['id eq 7.0', ({ id }) => id === 7],
  ['id lt 6.5e0', ({ id }) => id < 6.5],
  ['id gt -1', () => true],
  ['id lt 99999999999', () => true],
  ['id in (1,2,3,99999999999)', ({ id }) => id <= 3],
  ['not (id in (1,2))', ({ id }) => id > 2],
  ['not (id in (1,2) or id gt 5)', ({ id }) => id > 2 && id <= 5],
  ['id eq 1 or id eq 2 and id eq 3', ({ id }) => id === 1],
  ['(id eq 1 or id eq 2) and id eq 2', ({ id }) => id === 2],
  ['id lt 5 eq true', ({ id }) => id < 5],
  ['true', () => true],
  ['false or null', () => false],
  ["userData/lastName eq 'Müller'", ({ userData }) => userData.lastName === 'Müller'],
  ["userData/lastName eq 'müller'", () => false],
  ["userData/lastName eq 'O''Connor'", ({ userData }) => userData.lastName === "O'Connor"],
  ["userData/lastName ne 'Müller'", ({ userData }) => userData.lastName !== 'Müller'],
  ["not (userData/lastName eq 'Müller')", ({ userData }) => userData.lastName !== 'Müller'],
  ['userData/lastName eq null', ({ userData }) => userData.lastName === null],
  ['null ne userData/lastName', ({ userData }) => userData.lastName !== null],
  [
    "userData/lastName in ('Bauer', null)",
    ({ userData: { lastName } }) => lastName === null || lastName === 'Bauer',
  ],
  ['userData/lastName gt null', () => false],
  ['not (userData/lastName gt null)', () => true],
  [
    'userData/firstName eq userData/lastName',
    ({ userData }) => userData.firstName === userData.lastName,
  ],
  [
    "userData/lastName ge 'S'",
    ({ userData }) => known(userData.lastName, (text) => text.localeCompare('S', 'und') >= 0),
  ],
  [
    "not (userData/lastName ge 'S')",
    ({ userData }) => !known(userData.lastName, (text) => text.localeCompare('S', 'und') >= 0),
  ],
  [
    "contains(userData/lastName,'ü')",
    ({ userData }) => known(userData.lastName, (text) => text.includes('ü')),
  ],
  [
    "not contains(userData/lastName,'ü')",
    ({ userData }) => known(userData.lastName, (text) => !text.includes('ü')),
  ],
  [
    "contains(tolower(userData/lastName),'ø')",
    ({ userData }) => known(userData.lastName, (text) => text.toLowerCase().includes('ø')),
  ],
  [
    "contains(toupper(userData/lastName),'Ø')",
    ({ userData }) => known(userData.lastName, (text) => text.toUpperCase().includes('Ø')),
  ],
  ["contains(emailAddress,'%')", () => false],
  ["contains(emailAddress,'_')", () => false],
  [String.raw`contains(emailAddress,'\')`, () => false],
  ["contains(emailAddress,'')", () => true],
  [
    'contains(emailAddress,tolower(userData/firstName))',
    ({ emailAddress, userData }) =>
      known(userData.firstName, (text) => emailAddress.includes(text.toLowerCase())),
  ],
  ["startswith(emailAddress,'z')", ({ emailAddress }) => emailAddress.startsWith('z')],
  [
    "endswith(userData/lastName,'er')",
    ({ userData }) => known(userData.lastName, (text) => text.endsWith('er')),
  ],
  [
    "endswith(userData/lastName,'er') eq false",
    ({ userData }) => known(userData.lastName, (text) => !text.endsWith('er')),
  ],
  ['length(emailAddress) gt 34', ({ emailAddress }) => emailAddress.length > 34],
  ['length(userData/lastName) eq 4', ({ userData }) => userData.lastName?.length === 4],
  ["indexof(emailAddress,'.') lt 4", ({ emailAddress }) => emailAddress.indexOf('.') < 4],
  [
    "indexof(userData/lastName,'x') eq -1",
    ({ userData }) => known(userData.lastName, (text) => !text.includes('x')),
  ],
  ["substring(userData/lastName,1) eq 'auer'", ({ userData }) => userData.lastName === 'Bauer'],
  ["substring(emailAddress,0,3) eq 'zoe'", ({ emailAddress }) => emailAddress.startsWith('zoe')],
  ['substring(emailAddress,-5,2147483647) eq emailAddress', () => true],
  ["substring(emailAddress,2147483647) eq ''", () => true],
  ["substring(emailAddress,1,-1) eq ''", () => true],
  [
    "concat(concat(userData/firstName,' '),userData/lastName) eq 'Zoë Müller'",
    ({ userData }) => userData.firstName === 'Zoë' && userData.lastName === 'Müller',
  ],
  ["trim('  x ') eq 'x'", () => true],
  ["trim(concat(' ',emailAddress)) eq emailAddress", () => true],
  ['id eq length(null)', () => false],
  ["contains(null,'a')", () => false],
];

onEachDatabase((opened) => {
  describe('$filter', () => {
    test.each(filters)('%s', async (filter, matches) => {
      const users = await readUsers(opened, '/users');
      const found = await opened.manager.get(`/users?${query({ $filter: filter })}`);
      expect(idsIn(found.json)).toEqual(users.filter(matches).map(({ id }) => id));
    });

    test.each([
      [
        'terminationDate gt 2023-06-30',
        (date: string | null) => date !== null && date > '2023-06-30T00',
      ],
      [
        'terminationDate lt 2023-06-30T00:00:00Z',
        (date: string | null) => date !== null && date < '2023-06-30T00',
      ],
      [
        'terminationDate lt 2023-06-30T02:00:00.000+02:00',
        (date: string | null) => date !== null && date < '2023-06-30T00',
      ],
      ['isTerminated ne true', (date: string | null) => date === null],
      ['not isTerminated', (date: string | null) => date === null],
      ['isTerminated eq true', (date: string | null) => date !== null],
    ])('on services: %s', async (filter, matches) => {
      const schema = v.array(v.object({ id: v.number(), terminationDate: v.nullable(v.string()) }));
      const services = v.parse(schema, (await opened.manager.get('/services')).json);
      const found = await opened.manager.get(`/services?${query({ $filter: filter })}`);
      const expected = services.filter(({ terminationDate }) => matches(terminationDate));
      expect(expected.length).toBeGreaterThan(0);
      expect(idsIn(found.json)).toEqual(expected.map(({ id }) => id));
    });

    test('takes whatever brackets and lists stay within the bounds', async () => {
      const deep = `${'('.repeat(99)}id eq 1${')'.repeat(99)}`;
      const long = `id in (${Array.from({ length: 1_500 }, (_, id) => id + 1).join()})`;
      const chain = Array.from({ length: 400 }, (_, id) => `id eq ${id + 1}`).join(' or ');
      for (const [filter, count] of [
        [deep, 1],
        [long, 120],
        [chain, 120],
      ] as const) {
        const answer = await opened.manager.get(`/users?${query({ $filter: filter })}`);
        expect(idsIn(answer.json)).toHaveLength(count);
      }
    });
  });
});
