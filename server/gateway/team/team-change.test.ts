import { describe, expect, it } from 'vitest';
import { describeWrite } from './team-change.ts';

const answer = (status: number, body = '', headers = {}) => ({
  status,
  headers,
  body: Buffer.from(body),
});
const write = (method: string, pattern: string, path = pattern, body = '') => ({
  method,
  pattern,
  path,
  body: Buffer.from(body),
});
const add = write('PUT', '/groups/{groupId}/cars/{carId}', '/groups/7/cars/12');
const take = write('DELETE', '/groups/{groupId}/users/{userId}', '/groups/7/users/12');
const end = (status: number, body = '', repeated = false) => ({
  answer: answer(status, body),
  repeated,
});
const notAssigned = 'Could not remove the user from the group because it is not assigned.';

describe('what a write changes', () => {
  it.each([
    [add, end(204), { op: 'assign', kind: 'cars', groupId: 7, elementId: 12 }],
    [take, end(204), { op: 'remove', kind: 'users', groupId: 7, elementId: 12 }],
    [
      write('PUT', '/groups', '/groups', '{"name":"Nord"}'),
      end(201, '{"id":9}'),
      { op: 'create-group', kind: null, groupId: 9, elementId: null },
    ],
    [
      write('PATCH', '/groups/{groupId}', '/groups/9', '{"name":"Süd"}'),
      end(204),
      { op: 'rename-group', kind: null, groupId: 9, elementId: null },
    ],
    [
      write('DELETE', '/groups/{groupId}', '/groups/9'),
      end(204),
      { op: 'delete-group', kind: null, groupId: 9, elementId: null },
    ],
    [
      write('PUT', '/users', '/users', '{"emailAddress":"a@b.example"}'),
      end(201, '{"id":5,"password":"secret"}'),
      { op: 'create-user', kind: 'users', groupId: null, elementId: 5 },
    ],
    [
      write('PUT', '/users/assignments/customers', undefined, '{"userId":5}'),
      end(204),
      { op: 'assign-user', kind: 'users', groupId: null, elementId: 5 },
    ],
    [
      write('DELETE', '/users/assignments/customers', undefined, '{"emailAddress":"a@b.example"}'),
      end(204),
      { op: 'unassign-user', kind: 'users', groupId: null, elementId: null },
    ],
  ])('is told by ids alone: $pattern', (given, how, change) => {
    expect(describeWrite(given, how)).toEqual({ ...change, outcome: 'done' });
  });

  it.each([
    ['already', add, end(409, 'The car is already assigned to the group.')],
    ['done', add, end(409, 'The car is already assigned to the group.', true)],
    ['already', take, end(404, notAssigned)],
    ['done', take, end(404, notAssigned, true)],
    ['refused', take, end(404, 'Unable to find a group for the given groupId.')],
    ['refused', add, end(404, 'Unable to find a car for the given carId.', true)],
    ['unknown', add, end(500, 'Internal server error.')],
    ['unknown', add, end(200, '<html>')],
    ['unknown', write('PUT', '/groups'), end(200, '<html>')],
    ['unknown', add, { answer: null, repeated: false }],
    ['refused', write('PUT', '/users'), end(409, 'A user with the given e-mail address exists.')],
  ])('ended as %s: %o', (outcome, given, how) => {
    expect(describeWrite(given, how)?.outcome).toBe(outcome);
  });

  it.each([401, 403, 413, 415, 429])('is not told where the caller was refused: %d', (status) => {
    expect(describeWrite(add, end(status))).toBeNull();
  });

  it.each([2 ** 31, 99_999_999_999, -1, 1.5])('never holds what is no id: %d', (userId) => {
    const wish = write('PUT', '/users/assignments/customers', undefined, `{"userId":${userId}}`);
    expect(describeWrite(wish, end(400))).toMatchObject({ outcome: 'refused', elementId: null });
  });

  it('is not told where the customer is not the caller’s, nor for a token', () => {
    const text = 'Unable to find a manager for the given OAuth ID claim data.';
    expect(describeWrite(add, end(404, text))).toBeNull();
    expect(describeWrite(write('POST', '/oauth2/token'), end(200, '{}'))).toBeNull();
  });
});
