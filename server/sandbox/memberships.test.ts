import { beforeEach, describe, expect, test } from 'vitest';
import { onEachDatabase } from '../test/databases.ts';
import { idIn, idsIn } from '../test/json.ts';

const kinds = [
  { plural: 'cars', one: 'car' },
  { plural: 'users', one: 'user' },
  { plural: 'services', one: 'service' },
  { plural: 'products', one: 'product' },
] as const;

onEachDatabase((opened) => {
  describe.each(kinds)('the $plural of a group', ({ plural, one }) => {
    let group = 0;
    let element = 0;

    beforeEach(async () => {
      group = idIn((await opened.manager.put('/groups', { name: 'Neu' })).json);
      [element = 0] = idsIn((await opened.manager.get(`/${plural}?$top=1&$skip=4`)).json);
    });

    const path = () => `/groups/${group}/${plural}/${element}`;
    const members = async () =>
      idsIn((await opened.manager.get(`/groups/${group}/${plural}`)).json);

    test('can be added, are listed, and can be removed', async () => {
      expect((await opened.manager.put(path())).status).toBe(204);
      expect(await members()).toEqual([element]);
      expect((await opened.manager.delete(path())).status).toBe(204);
      expect(await members()).toEqual([]);
    });

    test('are added once: 409 from then on', async () => {
      await opened.manager.put(path());
      const again = await opened.manager.put(path());
      expect(again.status).toBe(409);
      expect(again.text).toBe(`The ${one} is already assigned to the group.`);
      expect(await members()).toEqual([element]);
    });

    test('are removed once: 404 from then on', async () => {
      const answer = await opened.manager.delete(path());
      expect(answer.status).toBe(404);
      expect(answer.text).toBe(
        `Could not remove the ${one} from the group because it is not assigned.`,
      );
    });

    test.each(['0', '-1', '999999', '2147483648', '99999999999999999999', 'x', '1.5'])(
      'are not found by the id %s, nor is a group',
      async (id) => {
        const noElement = await opened.manager.put(`/groups/${group}/${plural}/${id}`);
        expect(noElement.text).toBe(`Unable to find a ${one} for the given ${one}Id.`);
        const noGroup = await opened.manager.put(`/groups/${id}/${plural}/${element}`);
        expect(noGroup.text).toBe('Unable to find a group for the given groupId.');
        expect((await opened.manager.delete(`/groups/${id}/${plural}/1`)).status).toBe(404);
        expect((await opened.manager.get(`/groups/${id}/${plural}`)).status).toBe(404);
      },
    );

    test('of another customer can be neither read nor written by id', async () => {
      const other = opened.manager.at(2);
      const [theirs = 0] = idsIn((await other.get(`/${plural}?$orderby=id desc&$top=1`)).json);
      expect((await opened.manager.put(`/groups/${group}/${plural}/${theirs}`)).status).toBe(404);
      await opened.manager.put(path());
      expect((await other.get(`/groups/${group}/${plural}`)).status).toBe(404);
      expect((await other.put(`/groups/${group}/${plural}/${theirs}`)).status).toBe(404);
      expect((await other.delete(path())).status).toBe(404);
      expect(await members()).toEqual([element]);
    });

    test('stay when the group is deleted, and the memberships end', async () => {
      await opened.manager.put(path());
      expect((await opened.manager.delete(`/groups/${group}`)).status).toBe(204);
      expect((await opened.manager.get(`/groups/${group}/${plural}`)).status).toBe(404);
      expect((await opened.manager.get(`/${plural}/${element}`)).status).toBe(200);
    });

    test('are added by one of a hundred who try at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => opened.manager.put(path())),
      );
      const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
      expect(statuses).toEqual([204, ...Array.from({ length: 99 }, () => 409)]);
      expect(await members()).toEqual([element]);
    });
  });
});
