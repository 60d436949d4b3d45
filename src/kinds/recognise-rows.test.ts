import { assert, constantFrom, integer, property, shuffledSubarray } from 'fast-check';
import { expect, test } from 'vitest';
import type { Car } from '../api/cars.ts';
import type { User } from '../api/users.ts';
import { atOnce } from '../ui/sliced.ts';
import { buildFinder, type Finder } from './finder.ts';
import { kindOf } from './kinds.ts';
import { recognise } from './recognise.ts';

const car = (id: number, licensePlate: string, name: string): Car => ({ id, licensePlate, name });
const fleet = [
  car(1, 'HH-H 350', 'Caddy'),
  car(2, 'B-MW 12', 'Caddy'),
  car(3, 'WÜ-N 4970', 'Golf Nord 7'),
  car(4, '5668 YYX', 'Leon'),
  car(70, 'S-B 1234', ''),
  ...Array.from({ length: 50 }, (_, at) => car(at + 5, `M-XY ${at + 5}`, '')),
];
const cars = atOnce(buildFinder(kindOf('cars'), fleet));

const user = (id: number, firstName: string, lastName: string): User => ({
  id,
  emailAddress: `user${id}@example.com`,
  userData: { firstName, lastName },
});
const users = atOnce(
  buildFinder(kindOf('users'), [
    user(1, 'Zoë', 'Schröder'),
    user(2, 'Zoë', 'Schröder'),
    user(3, 'Günther', 'Bauer'),
    user(4, 'Günther', ''),
  ]),
);

/** The ids that are found, those of which one is to be chosen, and what is to be corrected. */
const asked = (text: string, finder: Finder) =>
  atOnce(recognise(text, finder)).flatMap(
    (one): readonly (number | string | readonly number[])[] => {
      if (one.state === 'text') return [];
      if (one.state === 'twice') return [`${one.id} twice`];
      return 'id' in one ? [one.id] : one.state === 'ambiguous' ? [one.ids] : [`? ${one.text}`];
    },
  );

test.each([
  ['a running number', 'No\tPlate\n7\tHH-H 350\n8\tB-MW 12', [1, 2]],
  ['kilometres and a year', 'Plate;km;Year\nHH-H 350;12;2021\nB-MW 12;45;2022', [1, 2]],
  ['the same parted by commas', 'Plate,km\nHH-H 350,12\n"B-MW 12","45"', [1, 2]],
  ['a place parted by a comma', 'HH-H 350,Hall 2\nB-MW 12,Hall 3', [1, 2]],
  ['a place and a day', 'HH-H 350\tHall 2\t2026-11-25\nB-MW 12\tHall 3\t2026-11-26', [1, 2]],
  ['a number, where the plate has a slip', '7;HH-H 351', ['? HH-H 351']],
  ['a number that looks like a plate', 'HH-H 350\t581234\nB-MW 12\t99999', [1, 2]],
  ['numbers under words that speak of no id', 'No;Driver\n7;Miller', []],
])('beside a plate, %s is no car of its own', (_, text, meant) => {
  expect(asked(text, cars)).toEqual(meant);
});

test('what a row says twice of one car is it once, and settles which of two it is', () => {
  expect(asked('Caddy\tHH-H 350\t1', cars)).toEqual([1]);
  expect(asked('Caddy\t2', cars)).toEqual([2]);
  expect(asked('Caddy\tsilver', cars)).toEqual([[1, 2]]);
  expect(asked('HH-H 350; HH-H 350', cars)).toEqual([1, '1 twice']);
});

test.each([
  ['17\n#18\nID 19\nFahrzeug-ID: 20', [17, 18, 19, 20]],
  ['17;18\n19, 20', [17, 18, 19, 20]],
  ['ID;km\n17;120\n18;45', [17, 18]],
  ['Halle;Fahrzeug-ID\n3;17', [17]],
  ['Dear all, please move\n17, 18', [17, 18]],
  ['0017', ['? 0017']],
])('ids are taken from where they stand: %j', (text, meant) => {
  expect(asked(text, cars)).toEqual(meant);
});

test('a plate with a slip is asked about, in whichever cell plates stand', () => {
  expect(asked('HH-H 350; 5668 YYZ', cars)).toEqual([1, '? 5668 YYZ']);
  expect(asked('5668 YYZ, HH-H 350, from 2026-12-01', cars)).toEqual(['? 5668 YYZ', 1]);
  expect(asked('Hall 2\t5668 YYZ\nHall 3\tHH-H 350', cars)).toEqual(['? 5668 YYZ', 1]);
  expect(asked('7\t5668 YYZ\n8\tHH-H 350', cars)).toEqual(['? 5668 YYZ', 1]);
});

test('names with a number are found in a sentence', () => {
  expect(asked('please bring Golf Nord 7 tomorrow', cars)).toEqual([3]);
});

test('first and last name in cells of their own are one name, and an address says which one', () => {
  expect(asked('First name;Last name\nGünther;Bauer\nBauer;Günther', users)).toEqual([
    3,
    '3 twice',
  ]);
  expect(asked('Zoë\tSchröder\tuser2@example.com', users)).toEqual([2]);
  expect(asked('Zoë Schröder;user1@example.com;+49 170 1234567', users)).toEqual([1]);
});

test('a name with a slip is asked about, in a list as well; other words are not', () => {
  expect(asked('Günter Bauer', users)).toEqual(['? Günter Bauer']);
  expect(asked('Zoë Schröber; Bauer, Günther', users)).toEqual(['? Zoë Schröber', 3]);
  expect(asked('Best regards\nAnna Miller\nthe Bauer group', users)).toEqual([]);
});

test('what stands around a list in an e-mail is not to be corrected, but a plate with a slip is', () => {
  const around = [
    'Dear colleagues,',
    'As of: 25.11.2026',
    '8:30 Uhr',
    'Hauptstr. 12',
    '20095 Hamburg',
    'Tel. +49 40 123456-78',
    '+49 (0)170 1234567',
    '12.000 km',
  ];
  expect(asked([...around, 'HH-H 350', '5668 YYZ'].join('\n'), cars)).toEqual([1, '? 5668 YYZ']);
});

test('whatever numbers stand beside plates, and wherever, the cars are those of the plates', () => {
  assert(
    property(
      shuffledSubarray(fleet, { minLength: 1, maxLength: 10 }),
      constantFrom('\t', ';', '|', ','),
      integer({ min: 1, max: 54 }),
      integer({ min: 0, max: 2 }),
      (picked, separator, number, place) => {
        const lines = picked.map(({ licensePlate }, at) =>
          [number + at, number]
            .toSpliced(place, 0, Number.NaN)
            .map((one) => (Number.isNaN(one) ? licensePlate : one)),
        );
        const text = lines.map((cells) => cells.join(separator)).join('\n');
        expect(asked(text, cars)).toEqual(picked.map(({ id }) => id));
      },
    ),
  );
});
