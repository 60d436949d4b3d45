import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Car } from '../../api/cars.ts';
import type { Service } from '../../api/services.ts';
import { plan } from '../../changes/plan/plan.ts';
import type { Memberships } from '../../changes/wish.ts';
import { sightOf } from '../../i18n/same-sight.ts';
import { buildFinder } from '../../kinds/finder.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { identityOf } from '../../kinds/texts.ts';
import { membershipTable } from '../../parts/members/membership-table.ts';
import { atOnce } from '../../ui/sliced.ts';
import { csvOf } from '../../ui/tables/csv.ts';
import type { Edits } from './edits.ts';
import { GroupNames } from './group-names.ts';
import { likelyKind } from './kind-words.ts';
import { membershipColumns, type MembershipField } from './membership-columns.ts';
import {
  checkMemberships,
  kindsIn,
  type MembershipRow,
  unknownGroupsOf,
} from './membership-rows.ts';
import { groupIdsIn, type Way, wishOfList } from './membership-wish.ts';
import { readCells } from './read-cells.ts';
import type { Cells } from '../../parts/workbook/sheet.ts';

const noEdits: Edits<MembershipField> = new Map();

function finished<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

interface Fleet {
  groups: readonly { id: number; name: string }[];
  cars: readonly Car[];
  services: readonly Service[];
}

const carOf = (id: number, licensePlate: string): Car => ({
  id,
  name: `Car ${id}`,
  description: null,
  vin: null,
  licensePlate,
  brand: null,
  model: null,
});

const serviceOf = (id: number, name: string): Service => ({
  id,
  name,
  isTerminated: false,
  terminationDate: null,
  terminationCause: null,
});

const read = (
  cells: Cells,
  { groups, cars, services }: Fleet,
  makes = false,
  refused: ReadonlySet<string> = new Set(),
) => {
  const names = new GroupNames(groups);
  return finished(
    checkMemberships(cells, {
      columns: membershipColumns(cells, names),
      edits: noEdits,
      known: {
        groups: names,
        finders: {
          cars: finished(buildFinder(kindOf('cars'), cars)),
          services: finished(buildFinder(kindOf('services'), services)),
        },
      },
      otherwise: 'cars',
      makes,
      refused,
    }),
  );
};

const planOf = (rows: readonly MembershipRow[], known: Memberships, way: Way) =>
  plan(known, wishOfList(rows, known, way));

const fleet: Fleet = {
  groups: [
    { id: 10, name: 'Depot Nord' },
    { id: 11, name: 'Depot Süd' },
  ],
  cars: [carOf(1, 'HH-H 350'), carOf(2, 'B-MW 12'), carOf(3, '007')],
  services: [serviceOf(1, 'Box')],
};

const memberships: Memberships = new Map([
  [10, { name: 'Depot Nord', members: { cars: new Set([1, 3]), services: new Set([1]) } }],
  [11, { name: 'Depot Süd', members: { cars: new Set([2]), services: new Set<number>() } }],
]);

test('rows are read in any order of columns, by id first and then by what identifies', () => {
  const rows = read(
    [
      ['Bemerkung', 'Kennzeichen', 'Gruppe', 'ID', 'Art'],
      ['x', 'B-MW 12', 'depot nord', '1', 'Fahrzeug'],
      ['x', 'hhh350', 'Depot Süd', '', ''],
      ['x', 'Box', 'Depot Süd', '99', 'Service'],
    ],
    fleet,
  );
  expect(rows.map(({ group, kind, elementId, state }) => [group, kind, elementId, state])).toEqual([
    [10, 'cars', 1, 'found'],
    [11, 'cars', 1, 'found'],
    [11, 'services', 1, 'found'],
  ]);
});

test('what is wrong is told at its cell; who is there twice counts once', () => {
  const rows = read(
    [
      ['group', 'kind', 'id', 'name'],
      ['Depot Ost', 'car', '1', ''],
      ['', 'car', '1', ''],
      ['Depot Nord', 'Schiff', '1', ''],
      ['Depot Nord', 'car', '', 'K-XY 1'],
      ['Depot Nord', 'car', '', ''],
      ['Depot Nord', 'car', '2', ''],
      ['depot nord', '', '', 'B MW 12'],
    ],
    fleet,
  );
  expect(rows.map(({ errors, state }) => [state, errors])).toEqual([
    ['wrong', { group: 'groupUnknown' }],
    ['wrong', { group: 'groupMissing' }],
    ['wrong', { kind: 'kindUnknown' }],
    ['wrong', { name: 'elementUnknown' }],
    ['wrong', { name: 'elementMissing' }],
    ['found', {}],
    ['twice', {}],
  ]);
  expect(unknownGroupsOf(rows)).toEqual(['Depot Ost']);
});

test('a name with which no group could be made is told at its rows, and another one is made', () => {
  const cells = [
    ['group', 'id'],
    ['Depot  Ost', '1'],
    ['Depot West', '1'],
    ['Depot Nord', '1'],
  ];
  const rows = read(cells, fleet, true, new Set([sightOf('depot ost')]));
  expect(rows.map(({ errors, group }) => errors.group ?? group)).toEqual([
    'groupRefused',
    { made: 'Depot West' },
    10,
  ]);
  expect(unknownGroupsOf(rows)).toEqual(['Depot West']);
});

test('a list without heads is read by what stands in it', () => {
  const cells = [
    ['HH-H 350', 'Depot Süd'],
    ['B-MW 12', 'Depot Nord'],
  ];
  const names = new GroupNames(fleet.groups);
  expect(membershipColumns(cells, names)).toEqual({ headAt: null, fields: ['name', 'group'] });
  expect(read(cells, fleet).map(({ elementId, group }) => [elementId, group])).toEqual([
    [1, 11],
    [2, 10],
  ]);
  expect([...kindsIn(cells, membershipColumns(cells, names), noEdits, 'cars')]).toEqual(['cars']);
});

test.each([
  [
    [
      ['Gruppe', 'E-Mail'],
      ['Depot Nord', ''],
    ],
    'users',
  ],
  [[['Drivers'], ['Group', 'Driver'], ['Depot Nord', 'Ada Beispiel']], 'users'],
  [[['Depot Nord', 'ada@example.com']], 'users'],
  [
    [
      ['Group', 'Serial number'],
      ['Depot Nord', '4711'],
    ],
    'products',
  ],
  [
    [
      ['Kennzeichen', 'Gruppe'],
      ['HH-H 350', 'Depot Nord'],
    ],
    'cars',
  ],
  [[['HH-H 350', 'Depot Nord']], 'cars'],
] as const)('a list %j that names no kind is one of %s', (cells, kind) => {
  const columns = membershipColumns(cells, new GroupNames(fleet.groups));
  expect(likelyKind(cells, columns)).toBe(kind);
});

test('adding removes nothing; exactly so removes what is too many, of the kinds that occur', () => {
  const rows = read(
    [
      ['group', 'name'],
      ['Depot Nord', 'HH-H 350'],
      ['Depot Nord', 'B-MW 12'],
    ],
    fleet,
  );
  const added = { op: 'assign', groupId: 10, kind: 'cars', elementId: 2 };
  expect(groupIdsIn(rows)).toEqual([10]);
  expect(planOf(rows, memberships, 'add').changes).toEqual([added]);
  expect(planOf(rows, memberships, 'exact').changes).toEqual([
    added,
    { op: 'remove', groupId: 10, kind: 'cars', elementId: 3 },
  ]);
});

test('a group that is not there is made first where that is wished', () => {
  const cells = [
    ['group', 'name'],
    ['Depot Ost', 'HH-H 350'],
    ['Depot Nord', 'HH-H 350'],
    ['depot ost', 'B-MW 12'],
  ];
  const rows = read(cells, fleet, true);
  const made = { op: 'assign', kind: 'cars', groupId: { created: 'made 0' }, after: 0 };
  expect(planOf(rows, memberships, 'exact')).toEqual({
    changes: [
      { op: 'create-group', ref: 'made 0', name: 'Depot Ost', known: [] },
      { ...made, elementId: 1 },
      { ...made, elementId: 2 },
      { op: 'remove', groupId: 10, kind: 'cars', elementId: 3 },
    ],
    alreadySo: [{ op: 'assign', groupId: 10, kind: 'cars', elementId: 1 }],
  });
});

const name = fc.oneof(
  fc.constantFrom(
    '007',
    '1E5',
    '-Müller',
    '+49 30 123',
    '=1+1',
    "'=1",
    'א ב',
    'a;b,c|d',
    '',
    'Twin',
  ),
  fc.string({
    unit: fc.constantFrom(...'ab0é=+-@\'";,|＝\0\r\n\t א\u202E'.split('')),
    maxLength: 8,
  }),
);

const words = {
  en: { heads: ['Group', 'Kind', 'ID', 'Name', 'Group ID'], cars: 'Car', services: 'Service' },
  de: {
    heads: ['Gruppe', 'Art', 'ID', 'Name', 'Gruppen-ID'],
    cars: 'Fahrzeug',
    services: 'Service',
  },
};

test('memberships that were exported and are imported again change nothing, whatever the names are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(name, { minLength: 1, maxLength: 4 }),
      fc.array(name, { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()), { maxLength: 8 }),
      fc.constantFrom('en', 'de'),
      async (groupNames, names, pairs, language) => {
        const any: Fleet = {
          groups: groupNames.map((each, at) => ({ id: at + 10, name: each })),
          cars: names.map((each, at) => carOf(at + 1, each)),
          services: names.map((each, at) => serviceOf(at + 1, each)),
        };
        const held = new Map(
          any.groups.map(({ id, name: of }) => [
            id,
            { name: of, members: { cars: new Set<number>(), services: new Set<number>() } },
          ]),
        );
        for (const [group, element, isCar] of pairs)
          held
            .get((group % any.groups.length) + 10)
            ?.members[isCar ? 'cars' : 'services'].add((element % names.length) + 1);
        const [group = '', kind = '', id = '', what = '', groupId = ''] = words[language].heads;
        const { head, rows } = atOnce(
          membershipTable({
            groups: any.groups,
            membersOf: (of, kindOfIt) =>
              kindOfIt === 'cars' || kindOfIt === 'services'
                ? [...(held.get(of)?.members[kindOfIt] ?? [])]
                : [],
            nameOf: (kindOfIt, elementId) =>
              kindOfIt === 'cars'
                ? identityOf(kindOf('cars'), carOf(elementId, names[elementId - 1] ?? ''))
                : identityOf(kindOf('services'), serviceOf(elementId, names[elementId - 1] ?? '')),
            kindWord: (kindOfIt) =>
              kindOfIt === 'cars' ? words[language].cars : words[language].services,
            heads: { group, kind, id, name: what, groupId },
          }),
        );
        const file = csvOf([head, ...rows], language === 'de' ? ';' : ',');
        const cells = (await readCells(file, null, new AbortController().signal))?.cells ?? [];
        const again = read(cells, any);
        expect(again.map(({ state }) => state)).toEqual(rows.map(() => 'found'));
        for (const way of ['add', 'exact'] as const) {
          const planned = planOf(again, held, way);
          expect(planned.changes).toEqual([]);
          expect(planned.alreadySo).toHaveLength(rows.length);
        }
      },
    ),
    { numRuns: 100 },
  );
});
