import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../test/databases.ts';
import { idIn, idsIn } from '../test/json.ts';
import { texts } from './answers.ts';

const userData = { firstName: 'Zoë', lastName: "D'Angelo" };
const assignments = '/users/assignments/customers';

onEachDatabase((opened) => {
  describe('creating a user', () => {
    test('answers with the id, and the user is the customer’s', async () => {
      const body = { emailAddress: 'zoe@users.example', userData, more: 'ignored' };
      const created = await opened.manager.put('/users', body);
      expect(created.status).toBe(201);
      expect(created.json).toMatchObject({ password: null });
      const read = await opened.manager.get(`/users/${idIn(created.json)}`);
      expect(read.json).toEqual({
        id: idIn(created.json),
        emailAddress: 'zoe@users.example',
        userData,
      });
    });

    test('makes up a password for a normal user that has none', async () => {
      const normal = { emailAddress: 'normal@users.example', userData, type: 'Normal' };
      const created = await opened.manager.put('/users', normal);
      expect(created.text).toMatch(/"password":"[\w-]{12}"/);
      const chosen = { ...normal, emailAddress: 'chosen@users.example', password: 'secret' };
      expect((await opened.manager.put('/users', chosen)).json).toMatchObject({ password: null });
    });

    const emailAddress = 'nobody@users.example';
    test.each([
      [{}, texts.noEmail],
      [{ emailAddress: null, userData }, texts.noEmail],
      [{ emailAddress: ' ', userData }, texts.noEmail],
      [{ emailAddress }, texts.noUserData],
      [{ emailAddress, userData: null }, texts.noUserData],
      [{ emailAddress, userData: {} }, texts.noNames],
      [{ emailAddress, userData: { firstName: '', lastName: null } }, texts.noNames],
      [{ emailAddress, userData: { lastName: 'A' } }, texts.noFirstName],
      [{ emailAddress, userData: { firstName: 'A', lastName: ' ' } }, texts.noLastName],
      [{ emailAddress, userData, type: 'Other' }, /type must be Normal or Anonymous/],
      [{ emailAddress: 'no-address', userData }, /e-mail address is not valid/],
    ])('is refused without what it needs: %j', async (body, text) => {
      const answer = await opened.manager.put('/users', body);
      expect(answer.status).toBe(400);
      expect(answer.text).toMatch(text);
    });

    test.each(['', ' \n', 'null'])(
      'is refused with the documented text where the body is "%s"',
      async (body) => {
        const headers = { 'Content-Type': 'application/json' };
        const answer = await opened.manager.call('PUT', '/users', { body, headers });
        expect([answer.status, answer.text]).toEqual([400, texts.noEmail]);
      },
    );

    test('is refused with an address that is known anywhere, in any case', async () => {
      const body = { emailAddress: 'Ünique@users.example', userData };
      expect((await opened.manager.at(2).put('/users', body)).status).toBe(201);
      const again = await opened.manager.put('/users', {
        ...body,
        emailAddress: 'üNIQUE@Users.Example',
      });
      expect(again.status).toBe(409);
      expect(again.text).toBe(texts.emailTaken);
    });

    test('is done by one of a hundred who try at once', async () => {
      const body = { emailAddress: 'hundred@users.example', userData };
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => opened.manager.put('/users', body)),
      );
      const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
      expect(statuses).toEqual([201, ...Array.from({ length: 99 }, () => 409)]);
      const filter = encodeURIComponent("emailAddress eq 'hundred@users.example'");
      expect(idsIn((await opened.manager.get(`/users?$filter=${filter}`)).json)).toHaveLength(1);
    });
  });

  test('a user of another customer is not found by id', async () => {
    const [theirs = 0] = idsIn((await opened.manager.at(2).get('/users?$orderby=id desc')).json);
    const answer = await opened.manager.get(`/users/${theirs}`);
    expect(answer.status).toBe(404);
    expect(answer.text).toBe(texts.user);
  });

  describe('assigning a user', () => {
    test('by e-mail in any case, or by id, and unassigning again', async () => {
      const { manager } = opened;
      const emailAddress = 'MIRA.Lindqvist@example.com';
      expect((await manager.put(assignments, { emailAddress })).status).toBe(204);
      const filter = "?$filter=startswith(emailAddress,'mira.')";
      const [userId = 0] = idsIn((await manager.get(`/users${filter}`)).json);
      const again = await manager.put(assignments, { userId });
      expect(again.status).toBe(409);
      expect(again.text).toBe(texts.assigned);
      expect((await manager.delete(assignments, { userId, emailAddress: null })).status).toBe(204);
      expect((await manager.get(`/users/${userId}`)).status).toBe(404);
      const gone = await manager.delete(assignments, { emailAddress });
      expect(gone.status).toBe(404);
      expect(gone.text).toBe(texts.noAssignment);
    });

    test('leaves the other customer’s assignment alone', async () => {
      const { manager } = opened;
      const [both = 0] = idsIn((await manager.at(2).get('/users?$top=1')).json);
      expect((await manager.delete(assignments, { userId: both })).status).toBe(204);
      expect((await manager.get(`/users/${both}`)).status).toBe(404);
      expect((await manager.at(2).get(`/users/${both}`)).status).toBe(200);
      expect((await manager.put(assignments, { userId: both })).status).toBe(204);
    });

    test('and unassigning ends the memberships in this customer’s groups', async () => {
      const { manager } = opened;
      const [user = 0] = idsIn((await manager.get('/users?$top=1&$skip=20')).json);
      const group = idIn((await manager.put('/groups', { name: 'Abschied' })).json);
      await manager.put(`/groups/${group}/users/${user}`);
      await manager.delete(assignments, { userId: user });
      expect((await manager.get(`/groups/${group}/users`)).json).toEqual([]);
      await manager.put(assignments, { userId: user });
      expect((await manager.get(`/groups/${group}/users`)).json).toEqual([]);
    });

    test.each([
      {},
      { emailAddress: null, userId: null },
      { emailAddress: 'a@example.com', userId: 1 },
      { emailAddress: 'no-address' },
      { emailAddress: 7 },
      { userId: '7' },
      { userId: 0 },
      { userId: 1.5 },
      { userId: 2_147_483_648 },
    ])('is refused without one valid parameter: %j', async (body) => {
      for (const method of ['PUT', 'DELETE']) {
        const answer = await opened.manager.call(method, assignments, { body });
        expect(answer.status).toBe(400);
        expect(answer.text).toBe(texts.reference);
      }
    });

    test.each(['', ' \n', 'null'])(
      'is refused with the documented text where the body is "%s"',
      async (body) => {
        const headers = { 'Content-Type': 'application/json' };
        for (const method of ['PUT', 'DELETE']) {
          const answer = await opened.manager.call(method, assignments, { body, headers });
          expect([answer.status, answer.text]).toEqual([400, texts.reference]);
        }
      },
    );

    test('takes an address and an id together where they name the same user', async () => {
      const { manager } = opened;
      const [userId = 0] = idsIn((await manager.get('/users?$top=1&$skip=30')).json);
      const [other = 0] = idsIn((await manager.get('/users?$top=1&$skip=31')).json);
      const known = (await manager.get(`/users/${userId}?$select=emailAddress`)).text;
      const [, emailAddress = ''] = /"emailAddress":"([^"]+)"/.exec(known) ?? [];
      const both = { userId, emailAddress: emailAddress.toUpperCase() };
      expect((await manager.delete(assignments, both)).status).toBe(204);
      expect((await manager.delete(assignments, both)).text).toBe(texts.noAssignment);
      expect((await manager.put(assignments, both)).status).toBe(204);
      expect((await manager.put(assignments, both)).text).toBe(texts.assigned);
      for (const two of [
        { userId: other, emailAddress },
        { userId: 999_999, emailAddress },
        { userId, emailAddress: 'nobody@nowhere.example' },
        { userId: 0, emailAddress },
      ]) {
        for (const answer of [
          await manager.put(assignments, two),
          await manager.delete(assignments, two),
        ]) {
          expect([answer.status, answer.text]).toEqual([400, texts.reference]);
        }
      }
      const nobody = { userId: 999_999, emailAddress: 'nobody@nowhere.example' };
      expect((await manager.put(assignments, nobody)).text).toBe(texts.toAssign);
      expect((await manager.delete(assignments, nobody)).text).toBe(texts.toUnassign);
    });

    test('says when nobody is known by that address', async () => {
      const body = { emailAddress: 'nobody@nowhere.example' };
      expect((await opened.manager.put(assignments, body)).text).toBe(texts.toAssign);
      expect((await opened.manager.delete(assignments, body)).text).toBe(texts.toUnassign);
    });

    test('is done by one of a hundred who try at once', async () => {
      const body = { emailAddress: 'joao.araujo@example.com' };
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => opened.manager.put(assignments, body)),
      );
      const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
      expect(statuses).toEqual([204, ...Array.from({ length: 99 }, () => 409)]);
    });
  });
});
