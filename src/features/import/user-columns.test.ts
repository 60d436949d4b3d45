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
    headAt: 0,
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
    headAt: null,
    fields: ['firstName', 'lastName', 'email', 'groups', 'type'],
  });
  expect(fieldsOf(['7', 'Ada Beispiel'])).toEqual(['id', 'name']);
});

test('heads that say half of it are completed by what stands below them', () => {
  const rows = [
    ['Kontakt', 'Vorname', 'Nachname'],
    ['ada@example.com', 'Ada', 'Beispiel'],
  ];
  expect(fieldsOf(...rows)).toEqual(['email', 'firstName', 'lastName']);
});

test('a head may stand below a title or empty rows, and speak in words that nobody knows here', () => {
  const ada = ['Ada', 'Beispiel', 'ada@example.com'];
  const fields = ['firstName', 'lastName', 'email'];
  for (const above of [[['Drivers 2026'], ['']], [['Stand', '2026-11-01', '']], [['', '', '']]])
    expect(userColumns([...above, ['Vorname', 'Nachname', 'E-Mail'], ada], groups)).toEqual({
      headAt: above.length,
      fields,
    });
  expect(userColumns([['Prénom', 'Nom', 'Courriel'], ada], groups)).toEqual({ headAt: 0, fields });
  expect(userColumns([ada, ada], groups)).toEqual({ headAt: null, fields });
});

test('numbers beside addresses are no ids, and several columns of groups count together', () => {
  expect(fieldsOf(['4711', 'Ada Beispiel', 'Ada <ada@example.com>;'])).toEqual([
    null,
    'name',
    'email',
  ]);
  expect(fieldsOf(['E-Mail', 'Name', 'Gruppe 1', 'Gruppe 2'])).toEqual([
    'email',
    'name',
    'groups',
    'groups',
  ]);
});
