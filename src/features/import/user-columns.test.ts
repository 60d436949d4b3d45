import { expect, test } from 'vitest';
import { GroupNames } from './group-names.ts';
import { userColumns } from './user-columns.ts';

const groups = new GroupNames([
  { id: 10, name: 'Depot Nord' },
  { id: 11, name: 'Depot Süd' },
]);

const fieldsOf = (...rows: readonly (readonly string[])[]) => userColumns(rows, groups).fields;

test.each([
  [['E-mail', 'First name', 'Last name', 'Kind', 'Groups', 'ID']],
  [['E-Mail-Adresse', 'Vorname', 'Nachname', 'Art', 'Gruppen', 'id']],
  [['E-Mail (dienstlich)', 'Vorname *', 'Nachname [Pflicht]', 'Art', 'Gruppen', 'ID']],
  [['EMAIL ADDRESS', 'first_name', 'Surname', 'type', 'group', 'User ID']],
])('the heads %j say what stands below them', (head) => {
  expect(userColumns([head], groups)).toEqual({
    hasHead: true,
    fields: ['email', 'firstName', 'lastName', 'type', 'groups', 'id'],
  });
});

test('"Name" beside "Vorname" is the last name, and alone it is the whole one', () => {
  expect(fieldsOf(['Name', 'Vorname', 'Mail'])).toEqual(['lastName', 'firstName', 'email']);
  expect(fieldsOf(['Name', 'Mail'])).toEqual(['name', 'email']);
});

test('a column that nobody knows is left out', () => {
  expect(fieldsOf(['Mail', 'Name', 'Personalnummer'])).toEqual(['email', 'name', null]);
});

test('without heads, what stands in the columns says what they are', () => {
  const rows = [
    ['Ada', 'Beispiel', 'ada@example.com', 'Depot Nord', 'Normal'],
    ['Bo', 'Muster', 'bo@example.com', 'Depot Süd; Depot Nord', 'Anonym'],
  ];
  expect(userColumns(rows, groups)).toEqual({
    hasHead: false,
    fields: ['firstName', 'lastName', 'email', 'groups', 'type'],
  });
  expect(fieldsOf(['7', 'Ada Beispiel', 'Ada <ada@example.com>;'])).toEqual([
    'id',
    'name',
    'email',
  ]);
});

test('heads that say half of it are completed by what stands below them', () => {
  const rows = [
    ['Kontakt', 'Vorname', 'Nachname'],
    ['ada@example.com', 'Ada', 'Beispiel'],
  ];
  expect(fieldsOf(...rows)).toEqual(['email', 'firstName', 'lastName']);
});
