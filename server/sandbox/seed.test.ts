import { expect, test, vi } from 'vitest';
import { onEachDatabase } from '../test/databases.ts';
import { idsIn } from '../test/json.ts';
import { order } from '../test/order.ts';

onEachDatabase((opened) => {
  const seed = async (size: object) => (await order(opened.sandbox, 'POST', '/seed', size)).text();

  test('seeding fills a customer with as much as was asked for, the same every time', async () => {
    const size = {
      customer: 3,
      cars: 100,
      users: 50,
      services: 40,
      products: 30,
      groups: 10,
      memberships: 400,
      userMemberships: 300,
      serviceMemberships: 200,
      productMemberships: 100,
    };
    const contents = [];
    for (const _ of ['first', 'second']) {
      expect(await seed(size)).toMatch(/100 cars\n[^]*400 memberships of cars\n[^]*Done\.\n$/);
      const manager = opened.manager.at(3);
      const groups = idsIn((await manager.get('/groups')).json);
      for (const [kind, each, inGroups] of [
        ['cars', 40, 85],
        ['users', 30, 42],
        ['services', 20, 34],
        ['products', 10, 25],
      ] as const) {
        const members = await Promise.all(
          groups.map(async (id) => idsIn((await manager.get(`/groups/${id}/${kind}`)).json)),
        );
        expect(members.map(({ length }) => length)).toEqual(Array.from(groups, () => each));
        expect(new Set(members.flat()).size).toBe(inGroups);
      }
      expect(idsIn((await manager.get('/users')).json)).toHaveLength(50);
      const names = '?$select=name,licensePlate,vin,brand,model';
      contents.push((await manager.get(`/cars${names}`)).text);
    }
    expect(contents[0]).toBe(contents[1]);
    expect(idsIn((await opened.manager.get('/cars')).json)).toHaveLength(240);
  });

  test('seeding again takes back users who were assigned to another customer since', async () => {
    const size = { customer: 3, cars: 1, users: 20, groups: 1 };
    await seed(size);
    const emails = async () => {
      const { text } = await opened.manager.at(3).get('/users?$select=emailAddress');
      return text;
    };
    const before = await emails();
    const [, emailAddress] = /"emailAddress":"([^"]+)"/.exec(before) ?? [];
    const assigned = await opened.manager.put('/users/assignments/customers', { emailAddress });
    expect(assigned.status).toBe(204);
    expect(await seed(size)).toMatch(/Done\.\n$/);
    expect(await emails()).toBe(before);
    await order(opened.sandbox, 'POST', '/reset');
  });

  test('seeding and calls that write to the customer at the same time let none fail', async () => {
    const size = { customer: 3, cars: 1, users: 100, groups: 1 };
    await seed(size);
    const manager = opened.manager.at(3);
    const seeds = new AbortController();
    const write = async () => {
      while (!seeds.signal.aborted) {
        const users = idsIn((await manager.get('/users')).json);
        const [group] = idsIn((await manager.get('/groups')).json);
        for (const userId of users.slice(0, 50))
          await manager.put(`/groups/${group}/users/${userId}`);
        for (const userId of users.slice(0, 50).toReversed()) {
          await manager.delete('/users/assignments/customers', { userId });
          await manager.put('/users/assignments/customers', { userId });
        }
      }
    };
    const failed = vi.spyOn(console, 'error');
    const writers = [1, 2, 3, 4].map(write);
    for (let round = 0; round < 10; round += 1) expect(await seed(size)).toMatch(/Done\.\n$/);
    seeds.abort();
    await Promise.all(writers);
    expect(failed).not.toHaveBeenCalled();
    await order(opened.sandbox, 'POST', '/reset');
  });

  test('seeding refuses what does not fit, and fills nobody’s customer', async () => {
    const tooMany = { cars: 10, users: 1, groups: 1, memberships: 10 };
    expect((await order(opened.sandbox, 'POST', '/seed', tooMany)).status).toBe(400);
    expect(await seed({ customer: 99, cars: 1 })).toBe('Failed: There is no customer 99.\n');
  });
});
