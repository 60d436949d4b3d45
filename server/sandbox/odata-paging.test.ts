import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../test/databases.ts';
import { idsIn } from '../test/json.ts';
import { query, readUsers, type User } from '../test/users.ts';

onEachDatabase((opened) => {
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
      const users = await readUsers(opened, '/users');
      const sorted = await readUsers(opened, `/users?${query({ $orderby: orderBy })}`);
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
      const [user] = await readUsers(opened, '/users?$top=1');
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
});
