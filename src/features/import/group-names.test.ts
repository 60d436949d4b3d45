import { expect, test } from 'vitest';
import { GroupNames, groupsOfCell } from './group-names.ts';

const names = new GroupNames([
  { id: 10, name: 'Depot Nord' },
  { id: 11, name: 'Depot Süd' },
  { id: 12, name: 'Nord, Halle 2' },
  { id: 13, name: 'Twin' },
  { id: 14, name: 'twin' },
  { id: 15, name: '007' },
  { id: 16, name: '-Müller' },
  { id: 17, name: 'A; B' },
  { id: 18, name: 'A; B; C, D' },
]);

test.each([
  ['Depot Nord', [10]],
  ['depot  nord', [10]],
  ['Depot Nord; Depot Süd', [10, 11]],
  ['Depot Nord, Depot Süd', [10, 11]],
  ['Depot Nord|Depot Süd', [10, 11]],
  ['Depot Nord\nDepot Süd', [10, 11]],
  ['Nord, Halle 2', [12]],
  ['Nord, Halle 2; Depot Süd', [12, 11]],
  ['11', [11]],
  ['#11, Depot Nord', [11, 10]],
  ['007', [15]],
  ['-Müller', [16]],
  ['Twin', [13]],
  ['A; B; Depot Nord', [17, 10]],
  ['Depot Nord; A; B; C, D; Depot Süd', [10, 18, 11]],
  ['Depot Nord, Nord, Halle 2, Depot Süd', [10, 12, 11]],
  ['', []],
])('%j means the groups %j', (cell, ids) => {
  expect(groupsOfCell(cell, names)).toEqual({ ids, unknown: [], ambiguous: [] });
});

test('a group that there is not is told once, and the others are found', () => {
  expect(groupsOfCell('Depot Ost; depot ost, Depot Nord', names)).toEqual({
    ids: [10],
    unknown: ['Depot Ost'],
    ambiguous: [],
  });
});

test('a name that several groups look like is not guessed', () => {
  expect(groupsOfCell('TWIN', names)).toEqual({ ids: [], unknown: [], ambiguous: ['TWIN'] });
});
