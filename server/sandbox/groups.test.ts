import { expect, test } from 'vitest';
import { onEachDatabase } from '../test/databases.ts';
import { idIn, idsIn } from '../test/json.ts';
import { texts } from './answers.ts';

onEachDatabase((opened) => {
  const namesAt = async (customer: number) =>
    (await opened.manager.at(customer).get('/groups')).json;

  test('a group can be created, renamed and deleted', async () => {
    const { manager } = opened;
    const created = await manager.put('/groups', { name: '  Dépôt “Süd” 🚗 ' });
    expect(created.status).toBe(201);
    const id = idIn(created.json);
    expect(await namesAt(1)).toContainEqual({ id, name: 'Dépôt “Süd” 🚗' });
    expect((await manager.patch(`/groups/${id}`, { name: "O'Brien" })).status).toBe(204);
    expect(await namesAt(1)).toContainEqual({ id, name: "O'Brien" });
    expect((await manager.delete(`/groups/${id}`)).status).toBe(204);
    expect(idsIn(await namesAt(1))).not.toContain(id);
    expect((await manager.delete(`/groups/${id}`)).text).toBe(texts.group);
  });

  test('an id in the body is ignored, as is every other field that is not known', async () => {
    const { manager } = opened;
    const [first = 0] = idsIn(await namesAt(1));
    const created = await manager.put('/groups', { id: first, name: 'Neu', customerId: 2 });
    const id = idIn(created.json);
    expect(id).not.toBe(first);
    expect((await manager.patch(`/groups/${id}`, { id: first, name: 'Neuer' })).status).toBe(204);
    expect(await namesAt(1)).toContainEqual({ id, name: 'Neuer' });
    expect(await namesAt(1)).not.toContainEqual({ id: first, name: 'Neuer' });
  });

  test.each(['', ' \n', 'null'])('no group is made of the body "%s"', async (body) => {
    const headers = { 'Content-Type': 'application/json' };
    for (const [method, path] of [
      ['PUT', '/groups'],
      ['PATCH', '/groups/1'],
    ] as const) {
      const answer = await opened.manager.call(method, path, { body, headers });
      expect([answer.status, answer.text]).toEqual([400, texts.noName]);
    }
  });

  test('names may repeat', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => idIn((await opened.manager.put('/groups', { name: 'Zwei' })).json)),
    );
    expect(new Set(ids).size).toBe(2);
  });

  test.each([
    [{}, texts.noName],
    [{ name: null }, texts.noName],
    [{ name: '' }, texts.noName],
    [{ name: ' \t\n' }, texts.noName],
    [{ name: 7 }, 'The field name must be a string.'],
    [{ name: ['a'] }, 'The field name must be a string.'],
    [{ name: 'x'.repeat(10_000) }, 'The field name must not be longer than 256 characters.'],
  ])('no group is made of %j', async (body, text) => {
    const before = await namesAt(1);
    for (const answer of [
      await opened.manager.put('/groups', body),
      await opened.manager.patch('/groups/1', body),
    ]) {
      expect(answer.status).toBe(400);
      expect(answer.text).toBe(text);
    }
    expect(await namesAt(1)).toEqual(before);
  });

  test('the groups of another customer can be neither read nor written', async () => {
    const { manager } = opened;
    const [theirs = 0] = idsIn(await namesAt(2));
    expect(idsIn(await namesAt(1))).not.toContain(theirs);
    expect((await manager.patch(`/groups/${theirs}`, { name: 'Meins' })).text).toBe(texts.group);
    expect((await manager.delete(`/groups/${theirs}`)).status).toBe(404);
    expect(await namesAt(2)).not.toContainEqual({ id: theirs, name: 'Meins' });
    expect(idsIn(await namesAt(2))).toContain(theirs);
  });

  test('a deleted group and a change to its members at the same time never fail', async () => {
    const { manager } = opened;
    const group = idIn((await manager.put('/groups', { name: 'Wettlauf' })).json);
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, (_, car) => manager.put(`/groups/${group}/cars/${car + 1}`)),
      manager.delete(`/groups/${group}`),
      ...Array.from({ length: 20 }, (_, car) => manager.put(`/groups/${group}/cars/${car + 21}`)),
    ]);
    expect(answers.map(({ status }) => status)).toSatisfy((statuses: number[]) =>
      statuses.every((status) => status === 204 || status === 404),
    );
    expect((await manager.get(`/groups/${group}/cars`)).status).toBe(404);
  });
});
