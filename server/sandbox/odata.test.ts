import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { onEachDatabase, type Opened } from '../test/databases.ts';
import { idsIn } from '../test/json.ts';

const name = v.nullable(v.string());
const userSchema = v.object({
  id: v.number(),
  emailAddress: v.string(),
  userData: v.object({ firstName: name, lastName: name }),
});
type User = v.InferOutput<typeof userSchema>;

const query = (options: Record<string, string>) =>
  Object.entries(options)
    .map(([option, value]) => `${option}=${encodeURIComponent(value)}`)
    .join('&');

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

const wrong: [string, string][] = [
  [
    "$filter=colour eq 'red'",
    "$filter is wrong at character 1: there is no property named 'colour'.",
  ],
  [
    '$filter=userdata/lastName eq null',
    "$filter is wrong at character 1: there is no property named 'userdata/lastName'.",
  ],
  [
    '$filter=constructor eq null',
    "$filter is wrong at character 1: there is no property named 'constructor'.",
  ],
  [
    '$filter=toString(id) eq null',
    "$filter is wrong at character 1: there is no function named 'toString'.",
  ],
  ['$filter=id EQ 1', "$filter is wrong at character 4: 'EQ' is not expected here."],
  [
    '$filter=id eq',
    '$filter is wrong at character 6: a property, value or function is expected, not the end.',
  ],
  [
    '$filter=id eq 1 and',
    '$filter is wrong at character 12: a property, value or function is expected, not the end.',
  ],
  ['$filter=(id eq 1', "$filter is wrong at character 9: ')' is expected, not the end."],
  ['$filter=id eq 1)', "$filter is wrong at character 8: ')' is not expected here."],
  [
    "$filter=id eq 'one'",
    '$filter is wrong at character 4: a whole number can not be compared with a text.',
  ],
  ["$filter=emailAddress eq 'a", '$filter is wrong at character 17: the text has no end.'],
  ['$filter=id eq 1and true', '$filter is wrong at character 8: a space is missing.'],
  ['$filter=id eq 1e999', '$filter is wrong at character 7: the number is too large.'],
  ['$filter=id add 1 eq 2', "$filter is wrong at character 4: 'add' is not expected here."],
  [
    '$filter=id',
    '$filter is wrong at character 1: a condition is expected here, not a whole number.',
  ],
  [
    '$filter=not id eq 1',
    '$filter is wrong at character 5: a condition is expected here, not a whole number.',
  ],
  [
    '$filter=true gt false',
    '$filter is wrong at character 6: a condition can be compared with eq and ne alone, not with gt.',
  ],
  [
    '$filter=contains(id,1)',
    '$filter is wrong at character 10: contains takes a text here, not a whole number.',
  ],
  [
    '$filter=contains(emailAddress)',
    '$filter is wrong at character 1: contains takes 2 arguments, not 1.',
  ],
  [
    "$filter=substring('a') eq 'a'",
    '$filter is wrong at character 1: substring takes 2 or 3 arguments, not 1.',
  ],
  [
    '$filter=id in ()',
    "$filter is wrong at character 8: a property, value or function is expected, not ')'.",
  ],
  [
    '$filter=emailAddress eq "a"',
    '$filter is wrong at character 17: this character is not expected.',
  ],
  [
    "$filter=emailAddress eq 'a\0'",
    '$filter is wrong at character 19: this character is not expected.',
  ],
  [
    '$filter=id eq 1; drop table users',
    '$filter is wrong at character 8: this character is not expected.',
  ],
  ['$filter=', '$filter is wrong: it is empty.'],
  ['$filter=id eq 1&$filter=id eq 2', '$filter is wrong: it is given twice.'],
  ['$orderby=colour', "$orderby is wrong at character 1: there is no property named 'colour'."],
  ['$orderby=id down', "$orderby is wrong at character 4: 'down' is not expected here."],
  [
    '$orderby=id,',
    '$orderby is wrong at character 4: a property, value or function is expected, not the end.',
  ],
  ["$orderby='id'", '$orderby is wrong at character 1: a property is expected here.'],
  [`$orderby=${'id,'.repeat(10)}id`, '$orderby is wrong: it has more than 10 keys.'],
  ['$top=-1', '$top is wrong: a number from 0 to 2147483647 is expected.'],
  ['$top=ten', '$top is wrong: a number from 0 to 2147483647 is expected.'],
  ['$skip=2147483648', '$skip is wrong: a number from 0 to 2147483647 is expected.'],
  ['$select=id,colour', "$select is wrong at character 4: there is no property named 'colour'."],
  ['$select=id,,emailAddress', '$select is wrong at character 4: a property is expected here.'],
  [
    '$count=true',
    '$count is wrong: it is not supported here, only $filter, $orderby, $top, $skip, $select.',
  ],
  [
    '$expand=userData',
    '$expand is wrong: it is not supported here, only $filter, $orderby, $top, $skip, $select.',
  ],
  [
    `$filter=${'('.repeat(2_000)}true${')'.repeat(2_000)}`,
    '$filter is wrong at character 101: it is nested deeper than 100.',
  ],
  [
    `$filter=${'not '.repeat(1_900)}true`,
    '$filter is wrong at character 401: it is nested deeper than 100.',
  ],
  [
    `$filter=id in (${'1,'.repeat(2_500)}1)`,
    '$filter is wrong at character 4006: it has more than 2000 parts.',
  ],
  [
    `$filter=emailAddress eq '${'x'.repeat(8_000)}'`,
    '$filter is wrong: it is longer than 8000 characters.',
  ],
];

onEachDatabase((opened) => {
  describe('$filter', () => {
    test.each(filters)('%s', async (filter, matches) => {
      const users = await read(opened, '/users');
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

    test.each(['2024-02-30', '2024-13-01', '0000-01-01', '2024-01-01T25:00:00Z'])(
      'refuses the date %s, which there is not',
      async (date) => {
        const filter = `terminationDate gt ${date}`;
        const answer = await opened.manager.get(`/services?${query({ $filter: filter })}`);
        expect(answer.text).toBe('$filter is wrong at character 20: there is no such date.');
      },
    );

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

  describe('$orderby', () => {
    const alphabetical = new Intl.Collator('und');
    const compare = (one: string | null, other: string | null) =>
      one === null || other === null
        ? Number(one !== null) - Number(other !== null)
        : alphabetical.compare(one, other);

    test.each([
      [
        'userData/lastName',
        (a: User, b: User) => compare(a.userData.lastName, b.userData.lastName),
      ],
      [
        'userData/lastName desc',
        (a: User, b: User) => compare(b.userData.lastName, a.userData.lastName),
      ],
      [
        'userData/lastName asc, userData/firstName desc',
        (a: User, b: User) =>
          compare(a.userData.lastName, b.userData.lastName) ||
          compare(b.userData.firstName, a.userData.firstName),
      ],
      [
        'length(emailAddress) desc,emailAddress',
        (a: User, b: User) =>
          b.emailAddress.length - a.emailAddress.length || compare(a.emailAddress, b.emailAddress),
      ],
      ['id desc', (a: User, b: User) => b.id - a.id],
    ])('%s: null first, then as in a dictionary, then by id', async (orderBy, order) => {
      const users = await read(opened, '/users');
      const sorted = await read(opened, `/users?${query({ $orderby: orderBy })}`);
      expect(sorted).toEqual(users.toSorted((a, b) => order(a, b) || a.id - b.id));
    });

    test('pages neither skip nor repeat anybody, though many names are equal', async () => {
      const paged: number[] = [];
      for (let skip = 0; skip <= 120; skip += 7) {
        const options = { $orderby: 'userData/lastName desc', $top: '7', $skip: String(skip) };
        paged.push(...idsIn((await opened.manager.get(`/users?${query(options)}`)).json));
      }
      const whole = await opened.manager.get(
        `/users?${query({ $orderby: 'userData/lastName desc' })}`,
      );
      expect(paged).toEqual(idsIn(whole.json));
      expect(new Set(paged).size).toBe(120);
    });
  });

  describe('$top, $skip and $select', () => {
    test('take a page, and nothing beyond the end', async () => {
      expect(idsIn((await opened.manager.get('/users?$top=2&$skip=3')).json)).toEqual([4, 5]);
      expect((await opened.manager.get('/users?$top=0')).json).toEqual([]);
      expect((await opened.manager.get('/users?$skip=2147483647')).json).toEqual([]);
    });

    test('answer with the selected properties alone, nested ones too', async () => {
      const [user] = await read(opened, '/users?$top=1');
      const select = async (what: string) =>
        (await opened.manager.get(`/users?${query({ $top: '1', $select: what })}`)).json;
      expect(await select('id')).toEqual([{ id: user?.id }]);
      expect(await select('userData/lastName, id')).toEqual([
        { id: user?.id, userData: { lastName: user?.userData.lastName } },
      ]);
      expect(await select('userData')).toEqual([{ userData: user?.userData }]);
      expect(await select('*')).toEqual([user]);
    });

    test('of one element, $select alone means anything', async () => {
      const one = await opened.manager.get(`/cars/1?${query({ $select: 'name' })}`);
      expect(Object.keys(one.json ?? {})).toEqual(['name']);
      expect((await opened.manager.get('/cars/1?$top=1')).status).toBe(400);
      expect((await opened.manager.get('/users/1?$select=colour')).status).toBe(400);
    });

    test('work on customers too', async () => {
      const options = { $filter: 'id gt 1', $orderby: 'name desc', $select: 'name' };
      expect((await opened.manager.get(`/customers?${query(options)}`)).json).toEqual([
        { name: 'Second Fleet Ltd' },
        { name: 'Neue Mobilität AG' },
      ]);
      expect((await opened.manager.get('/customers?$filter=id eq 4')).json).toEqual([]);
    });
  });

  test('options without a dollar sign are the asker’s own', async () => {
    expect((await opened.manager.get('/users?top=1&filter=nonsense')).status).toBe(200);
  });

  test.each(wrong.map(([text, sentence]) => ({ begins: text.slice(0, 60), text, sentence })))(
    '$begins is refused within a second, saying what and where',
    async ({ text, sentence }) => {
      const began = performance.now();
      const answer = await opened.manager.get(`/users?${encoded(text)}`);
      expect(performance.now() - began).toBeLessThan(1_000);
      expect(answer.text).toBe(sentence);
      expect(answer.status).toBe(400);
    },
  );
});

/** The same query, fit for a URL. */
const encoded = (text: string) =>
  text
    .split('&')
    .map((part) => part.split('=').map(encodeURIComponent).join('='))
    .join('&');

async function read(opened: Opened, path: string): Promise<User[]> {
  return v.parse(v.array(userSchema), (await opened.manager.get(path)).json);
}
