import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { User } from '../../api/users.ts';
import type { ItemSnapshot } from '../../changes/run/run-snapshot.ts';
import { csvOf } from '../../ui/tables/csv.ts';
import { type Edits, withEdit } from './edits.ts';
import { cellsOfUser, failedUsers } from './failed-users.ts';
import { GroupNames } from './group-names.ts';
import { readCells } from './read-cells.ts';
import type { Cells } from '../../parts/workbook/sheet.ts';
import { importOf } from './user-changes.ts';
import { userColumns, type UserField } from './user-columns.ts';
import { checkUsers, countsOf, knownUsers, unknownGroupsIn, type UserRow } from './user-rows.ts';

const groups = new GroupNames([
  { id: 10, name: 'Depot Nord' },
  { id: 11, name: 'Depot Süd' },
]);
const here: User = {
  id: 5,
  emailAddress: 'Bo@example.com',
  userData: { firstName: 'Bo', lastName: 'Muster' },
};
const noEdits: Edits<UserField> = new Map();

function finished<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const checked = (cells: Cells, { users = [here], edits = noEdits } = {}) =>
  finished(
    checkUsers(cells, userColumns(cells, groups), edits, knownUsers(users, groups), 'Normal'),
  );

test('a list is told apart: who is new, here already, twice in it, or wrong', () => {
  const rows = checked([
    ['E-Mail', 'Vorname', 'Nachname', 'Art', 'Gruppen'],
    ['ada@example.com', 'Ada', 'Beispiel', '', 'Depot Nord; Depot Ost'],
    ['', '', '', '', ''],
    ['bo@EXAMPLE.com', '', '', '', 'Depot Süd'],
    ['ADA@example.com', 'Ada', 'Beispiel', '', ''],
    ['carl@example', 'Carl', '', 'Chef', ''],
    ['dora', 'Dora', 'Dorn', 'anonym', ''],
  ]);
  expect(rows.map(({ at, state }) => [at, state])).toEqual([
    [1, 'new'],
    [3, 'here'],
    [4, 'twice'],
    [5, 'wrong'],
    [6, 'wrong'],
  ]);
  expect(countsOf(rows)).toEqual({ new: 1, here: 1, twice: 1, wrong: 2 });
  expect(rows[3]?.errors).toEqual({ lastName: 'lastNameMissing', type: 'typeUnknown' });
  expect(rows[4]?.errors).toEqual({ email: 'emailInvalid' });
  expect(unknownGroupsIn(rows)).toEqual(['Depot Ost']);
  expect(rows[0]?.user).toEqual({
    emailAddress: 'ada@example.com',
    userData: { firstName: 'Ada', lastName: 'Beispiel' },
    type: 'Normal',
  });
});

test.each([
  ['Ada Maria Beispiel', 'Ada Maria', 'Beispiel'],
  ['Beispiel, Ada Maria', 'Ada Maria', 'Beispiel'],
  ['  Ada\u00A0Beispiel ', 'Ada', 'Beispiel'],
  ["Ada O'Neil-Müller", 'Ada', "O'Neil-Müller"],
])('%j in one cell is a first and a last name', (name, firstName, lastName) => {
  const [row] = checked([
    ['E-mail', 'Name'],
    ['ada@example.com', name],
  ]);
  expect(row).toMatchObject({ state: 'new', user: { userData: { firstName, lastName } } });
});

test('one word is no whole name, and an address may bring its own', () => {
  const head = ['E-mail', 'Name'];
  expect(checked([head, ['ada@example.com', 'Ada']])[0]?.errors).toEqual({
    name: 'nameIncomplete',
  });
  expect(checked([head, ['Ada Beispiel <ada@example.com>;', '']])[0]?.user).toMatchObject({
    emailAddress: 'ada@example.com',
    userData: { firstName: 'Ada', lastName: 'Beispiel' },
  });
});

test('a cell that is mended counts as it is now, and is looked at again', () => {
  const cells = [
    ['E-mail', 'First name', 'Last name'],
    ['carl@', 'Carl', 'Cronen'],
    ['carl@example.com', 'Carl', 'Cronen'],
  ];
  expect(checked(cells).map(({ state }) => state)).toEqual(['wrong', 'new']);
  const edits = withEdit(noEdits, 1, 'email', 'carl@example.com');
  expect(checked(cells, { edits }).map(({ state }) => state)).toEqual(['new', 'twice']);
});

test('who is here already is known by the id as well', () => {
  const [row] = checked([
    ['ID', 'Name'],
    ['5', 'Bo Muster'],
  ]);
  expect(row).toMatchObject({ state: 'here', userId: 5 });
});

test('beside an address a number is nobody who is here, and groups of several columns are all of them', () => {
  const [row] = checked([
    ['ID', 'Name', 'E-Mail', 'Gruppe 1', 'Gruppe 2'],
    ['5', 'Ada Beispiel', 'ada@example.com', 'Depot Nord', 'Depot Süd; Depot Ost'],
  ]);
  expect(row).toMatchObject({ state: 'new', userId: null });
  expect(row?.groups).toEqual({ ids: [10, 11], unknown: ['Depot Ost'], ambiguous: [] });
});

test('one run creates who is new, makes the groups that are missing, and puts all into theirs', () => {
  const [ada, bo] = checked([
    ['E-mail', 'Name', 'Groups'],
    ['ada@example.com', 'Ada Beispiel', 'Depot Nord; Depot Ost'],
    ['cora@example.com', 'Cora Beispiel', 'depot ost'],
  ]);
  if (ada === undefined || bo === undefined) throw new Error('The list has two rows.');
  const who = { created: [ada], here: [{ row: bo, elementId: 71 }] };
  const creation = { op: 'create-user', user: ada.user };
  const joins = { op: 'join-group', creation: 0 };
  const assign = { op: 'assign', kind: 'users', elementId: 71 };
  expect(importOf(who, groups, { makes: false })).toEqual([
    creation,
    { ...joins, groupId: 10, after: 0 },
  ]);
  const groupId = { created: 'group depot ost' };
  expect(importOf(who, groups, { makes: true })).toEqual([
    creation,
    { op: 'create-group', ref: 'group depot ost', name: 'Depot Ost', known: [] },
    { ...joins, groupId: 10, after: 0 },
    { ...joins, groupId, after: [0, 1] },
    { ...assign, groupId, after: 1 },
  ]);
  // By the time that the others are here, the group is there.
  const later = new GroupNames([{ id: 12, name: 'Depot Ost' }]);
  expect(importOf({ ...who, created: [] }, later, { makes: true })).toEqual([
    { ...assign, groupId: 12 },
  ]);
});

test('what did not become a user can be imported again as it was', async () => {
  const rows = checked([
    ['E-mail', 'Name', 'Groups'],
    ['ada@example.com', 'Ada Beispiel', 'Depot Nord, Depot Süd'],
    ['eva@example.com', 'Eva =Muster', ''],
    ['wrong', 'Wim Wrong', ''],
  ]);
  const sent = rows.slice(0, 2);
  const change = { op: 'forgotten', was: 'create-user' } as const;
  const cause = { kind: 'server', status: 500, message: '' } as const;
  const failed = failedUsers({ created: sent, joining: [], wrong: rows.slice(2), changes: [] }, [
    { index: 0, change, status: { state: 'done' }, cause: null },
    { index: 1, change, status: { state: 'failed', kind: 'server' }, cause },
  ]);
  expect(failed.map(({ row, state }) => [row.at, state])).toEqual([
    [2, 'failed'],
    [3, 'wrong'],
  ]);
  const head = ['E-Mail-Adresse', 'Vorname', 'Nachname', 'Art', 'Gruppen', 'Grund'];
  const file = csvOf([head, ...rows.map((row) => [...cellsOfUser(row), 'because'])], ';');
  const again = checked((await readCells(file, null, new AbortController().signal))?.cells ?? []);
  expect(again.map(({ user, groups: of, state }) => [user, of.ids, state])).toEqual(
    rows.map(({ user, groups: of, state }) => [user, of.ids, state]),
  );
});

test('whoever is here and not in all groups of the list is left once, who was not created as such', () => {
  const rows = checked([
    ['E-mail', 'Name', 'Groups'],
    ['ada@example.com', 'Ada Beispiel', 'Depot Nord; Depot Ost'],
    ['bea@example.com', 'Bea Beispiel', 'Depot Nord'],
    ['cora@example.com', 'Cora Beispiel', 'Depot Nord'],
  ]);
  const joining = rows.slice(2).map((row): UserRow => ({ ...row, userId: 71 }));
  const created = rows.slice(0, 2);
  const changes = importOf(
    { created, here: joining.map((row) => ({ row, elementId: 71 })) },
    groups,
    {
      makes: true,
    },
  );
  const cause = { kind: 'not-found', status: 404, message: '' } as const;
  const items = changes.map((change, index): ItemSnapshot => {
    const isDone = index === 0 || change.op === 'create-group';
    return {
      index,
      change,
      status: isDone ? { state: 'done' } : { state: 'failed', kind: 'not-found' },
      cause: isDone ? null : cause,
    };
  });
  const failed = failedUsers({ created, joining, wrong: [], changes }, items);
  expect(failed.map(({ row, state }) => [row.user.emailAddress, state])).toEqual([
    ['bea@example.com', 'failed'],
    ['ada@example.com', 'not-joined'],
    ['cora@example.com', 'not-joined'],
  ]);
});

const name = fc.oneof(
  fc.constantFrom('007', '1E5', '-Müller', '+49 30 123', '=1+1', "O'Neil", '"Q"', 'א ב', 'a;b,c'),
  fc.string({ unit: fc.constantFrom(...'ab0é=+-@\'";,|＝\r\n\t א'.split('')), maxLength: 8 }),
);

test('a list of users that was exported is imported again as those that are here', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ firstName: name, lastName: name }), { maxLength: 6 }),
      fc.constantFrom(
        [',', 'E-mail address', 'ID'] as const,
        [';', 'E-Mail-Adresse', 'ID'] as const,
      ),
      async (people, [separator, email, id]) => {
        const users = people.map((userData, at): User => ({
          id: at + 1,
          emailAddress: `user${at}@example.com`,
          userData,
        }));
        const table = users.map((user) => [
          `${user.userData.firstName} ${user.userData.lastName}`,
          user.emailAddress,
          String(user.id),
        ]);
        const file = csvOf([['Name', email, id], ...table], separator);
        const cells = (await readCells(file, null, new AbortController().signal))?.cells ?? [];
        const rows = checked(cells, { users });
        expect(rows.map(({ state, userId }) => [state, userId])).toEqual(
          users.map((user) => ['here', user.id]),
        );
        expect(rows.map(({ texts }) => texts.name)).toEqual(table.map(([whole]) => whole));
      },
    ),
    { numRuns: 60 },
  );
});
