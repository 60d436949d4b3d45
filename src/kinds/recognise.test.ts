import {
  array,
  assert,
  constantFrom,
  integer,
  property,
  record,
  string,
  uniqueArray,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Car } from '../api/cars.ts';
import type { User } from '../api/users.ts';
import { buildFinder, type Finder } from './finder.ts';
import { kindOf } from './kinds.ts';
import { recognise } from './recognise.ts';
import { inSlices } from '../ui/sliced.ts';
import { hasVinCheckDigit } from './vin.ts';

function ended<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const car = (id: number, licensePlate: string | null, facts: Partial<Car> = {}): Car => ({
  id,
  name: `Wagen ${id}`,
  licensePlate,
  ...facts,
});

const fleet = [
  car(1, 'HH-H 350'),
  car(2, 'B-MW 12'),
  car(3, 'WÜ-N 4970', { vin: 'WVWZZZ1KZ8W000001' }),
  car(4, 'B-OI 105'),
  car(5, 'M-AB 1', { name: 'Golf Nord' }),
  car(6, 'MA-B 1'),
  car(77, null, { name: 'Pool 7' }),
];
const cars = ended(buildFinder(kindOf('cars'), fleet));

/** What becomes of each part, in short. */
const told = (text: string, finder: Finder = cars) =>
  ended(recognise(text, finder)).map((one) => {
    switch (one.state) {
      case 'found':
        return one.likeness === 'same' ? one.id : `${one.id} ${one.likeness}`;
      case 'twice':
        return `${one.id} as in line ${one.firstLine}`;
      case 'ambiguous':
        return one.ids;
      case 'unknown':
        return `? ${one.text}`;
      case 'text':
        return `(${one.text})`;
    }
  });

test('a box is found by its numbers, with the hyphens left out or others typed', () => {
  const box = {
    id: 9,
    uniqueId: 'FB-URAC-1998-0001',
    serialNumber: '2021-5200001',
    sapNumber: '7',
    type: '',
  };
  const boxes = ended(buildFinder(kindOf('products'), [box]));
  for (const typed of ['FBURAC19980001', 'fb urac 1998 0001', 'FB_URAC.1998/0001', '20215200001'])
    expect(told(typed, boxes)).toEqual(['9 blanks']);
  expect(told('please send FBURAC19980001 today', boxes)).toContain('9 blanks');
});

describe('plates', () => {
  test.each([
    ['HH-H 350', [1]],
    ['hh-h 350', [1]],
    ['HHH350', ['1 blanks']],
    ['HH H 350', ['1 blanks']],
    ['HH-H350', ['1 blanks']],
    ['HH–H\u00A0350', [1]],
    ['\u200BHH-H 350\u200E', [1]],
    ['• HH-H 350', [1]],
    ['12. HH-H 350', [1]],
    ['"HH-H 350"', [1]],
    ['„HH-H 350“,', [1]],
    ['WU-N 4970', ['3 umlaut']],
    ['wuen4970', ['3 umlaut']],
    ['B-0I 1O5', ['4 look-alike']],
    ['НН-Н 350', ['1 look-alike']],
    ['HH—H 350', [1]],
    ['* **HH-H 350**', [1]],
    ['HH-H 350/B-MW 12', [1, 2]],
    ['HH-H 350 / B-MW 12', [1, 2]],
    ['HH/H 350', ['1 blanks']],
    ['HH-H 351', ['? HH-H 351']],
  ])('"%s" means %j', (text, meant) => {
    expect(told(text)).toEqual(meant);
  });

  test('the same without blanks and hyphens is two plates, which are told apart where they are written out', () => {
    expect(told('MAB1')).toEqual([[5, 6]]);
    expect(told('M-AB 1\nMA-B 1')).toEqual([5, 6]);
  });
});

test('a sentence with plates in it is read, and its words are no fault', () => {
  expect(told('please move HH-H 350 and B-MW 12 to Nord.')).toEqual([
    '(please move)',
    1,
    '(and)',
    2,
    '(to Nord.)',
  ]);
  expect(told('Bitte B-XX 99 und HH H 350 verschieben')).toEqual([
    '(Bitte)',
    '? B-XX 99',
    '(und)',
    '1 blanks',
    '(verschieben)',
  ]);
  expect(told('3 Fahrzeuge, bis 17 Uhr')).toEqual(['(3 Fahrzeuge)', '(bis 17 Uhr)']);
});

test.each([
  ['="HH-H 350"', [1]],
  ['="HH-H 350"\t="B-MW 12"', [1, 2]],
  ['Kennzeichen:HH-H 350', ['(Kennzeichen:)', 1]],
  ['Plate:b-mw12, hhh350', ['(Plate:)', '2 blanks', '1 blanks']],
])(
  'what a spreadsheet writes as a text, and a label before a colon, do no harm: %s',
  (text, is) => {
    expect(told(text)).toEqual(is);
  },
);

test.each([
  ['LF71 DHK/ZH 552729', [1, 2]],
  ['ZH552729/LF71DHK', ['2 blanks', '1 blanks']],
  ['2527 FNM / AB-123-CD/LF71 DHK', [3, 4, 1]],
  ['bis 12/11/2025', ['(bis 12/11/2025)']],
])('a slash parts plates of other countries, and no dates: %s', (text, is) => {
  const abroad = ended(
    buildFinder(kindOf('cars'), [
      car(1, 'LF71 DHK'),
      car(2, 'ZH 552729'),
      car(3, '2527 FNM'),
      car(4, 'AB-123-CD'),
    ]),
  );
  expect(told(text, abroad)).toEqual(is);
});

test('what a slash parts in a sentence is two plates as well', () => {
  expect(told('bitte HH-H 350/B-MW 12 nach Nord/Halle')).toEqual([
    '(bitte)',
    1,
    2,
    '(nach Nord/Halle)',
  ]);
});

test('lines and cells of spreadsheets are read one by one', () => {
  expect(told('Kennzeichen\tName\r\nHH-H 350\tWagen 2\r\nB-MW 12;WÜ-N 4970')).toEqual([
    '(Kennzeichen)',
    '(Name)',
    1,
    2,
    '2 as in line 2',
    3,
  ]);
});

test('names, VINs and ids are recognised; a number within a sentence is no id', () => {
  expect(told('golf nord\nWVWZZZ1KZ8W000001\nwvw zzz 1kz 8w00 0001\n77\n#5')).toEqual([
    5,
    3,
    '3 as in line 2',
    77,
    '5 as in line 1',
  ]);
  expect(told('we have 77 cars')).toEqual(['(we have 77 cars)']);
});

test('a VIN that is unknown tells a slip by its check digit', () => {
  expect(hasVinCheckDigit('1M8GDM9AXKP042788')).toBe(true);
  expect(hasVinCheckDigit('11111111111111111')).toBe(true);
  expect(hasVinCheckDigit('1M8GDM9AXKP042789')).toBe(false);
  const slips = ended(recognise('1M8GDM9AXKP042788\n1M8GDM9AXKP042789', cars));
  expect(slips).toMatchObject([
    { state: 'unknown', isVinSlip: false },
    { state: 'unknown', isVinSlip: true },
  ]);
});

const user = (id: number, firstName: string, lastName: string, emailAddress: string): User => ({
  id,
  emailAddress,
  userData: { firstName, lastName },
});
const users = ended(
  buildFinder(kindOf('users'), [
    user(11, 'Zoë', 'Ärmel', 'zoe@example.com'),
    user(12, 'Anna', 'Müller', 'anna.mueller@example.com'),
    user(13, 'Anna', 'Müller', 'am@example.com'),
  ]),
);

test.each([
  ['zoe@example.com', [11]],
  ['ZOE@Example.com;', [11]],
  ['Zoë Ärmel <zoe@example.com>, "Müller, Anna" <am@example.com>', [11, 13]],
  ['mailto:zoe@example.com', [11]],
  ['nobody@example.com', ['? nobody@example.com']],
  ['zoë ärmel', [11]],
  ['Ärmel, Zoë', ['11 blanks']],
  ['Zoe Aermel', ['11 umlaut']],
  ['Anna Müller', [[12, 13]]],
  ['to Zoë Ärmel and others', ['(to)', 11, '(and others)']],
])('of users, "%s" means %j', (text, meant) => {
  expect(told(text, users)).toEqual(meant);
});

test('the nearest are offered for what is unknown', () => {
  expect(ended(cars.nearest('HH-H 35'))).toEqual([1]);
  expect(ended(cars.nearest('HH-H 530'))).toContain(1);
  expect(ended(cars.nearest('WÜ-M 4970'))).toEqual([3]);
  expect(ended(users.nearest('zeo@example.com'))).toEqual([11]);
  expect(ended(cars.nearest('K-XY 9999'))).toEqual([]);
});

const plates = record({
  district: constantFrom('B', 'HH', 'WÜ', 'FFB', 'MÜ', 'OI'),
  letters: constantFrom('A', 'XY', 'O', 'IL', 'ÄB'),
  digits: integer({ min: 1, max: 9999 }),
}).map(({ district, letters, digits }) => `${district}-${letters} ${digits}`);

/** A plate as somebody may have typed, copied or pasted it. */
const disguises: readonly ((plate: string) => string)[] = [
  (plate) => plate.toLowerCase(),
  (plate) => plate.replaceAll(/[- ]/g, ''),
  (plate) => plate.replaceAll('-', ' '),
  (plate) => plate.replaceAll(' ', '\u00A0'),
  (plate) => plate.replaceAll('-', '–'),
  (plate) => `\u200B${plate}\uFEFF`,
  (plate) => `"${plate}"`,
  (plate) => `  • ${plate} ,`,
  (plate) => plate.normalize('NFD'),
  (plate) => plate.replaceAll('Ü', 'UE').replaceAll('Ä', 'A'),
  (plate) => plate.replaceAll('O', '0').replaceAll('1', 'I'),
];

test('however a plate is disguised, its car is found or among those that are asked about', () => {
  assert(
    property(
      uniqueArray(plates, { minLength: 1, maxLength: 30 }),
      constantFrom(...disguises),
      (known, disguise) => {
        const finder = ended(
          buildFinder(
            kindOf('cars'),
            known.map((one, at) => car(at + 1, one)),
          ),
        );
        const lines = known.map(disguise).join('\n');
        const meant = ended(recognise(lines, finder)).map((one) => {
          if (one.state === 'ambiguous') return one.ids;
          return 'id' in one ? [one.id] : [];
        });
        expect(meant).toHaveLength(known.length);
        for (const [at, ids] of meant.entries()) expect(ids).toContain(at + 1);
      },
    ),
    { numRuns: 200 },
  );
});

test('nothing is found that is not there, whatever is pasted', () => {
  const sign = constantFrom(...Array.from('HB-MW 350"\t;,\n\r@.<>Üü\u00A0\u200B=+(#'));
  assert(
    property(string({ unit: sign, maxLength: 80 }), (text) => {
      for (const one of ended(recognise(text, cars)))
        for (const id of one.state === 'ambiguous' ? one.ids : 'id' in one ? [one.id] : [])
          expect(cars.hasId(id)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('an element is found once, and told as twice from then on', () => {
  assert(
    property(array(constantFrom(...fleet.slice(0, 5)), { maxLength: 30 }), (picked) => {
      const parts = ended(recognise(picked.map((one) => one.licensePlate).join('\n'), cars));
      const found = parts.filter(({ state }) => state === 'found');
      expect(found).toHaveLength(new Set(picked).size);
      expect(parts).toHaveLength(picked.length);
    }),
    { numRuns: 100 },
  );
});

test('ten thousand lines are read in steps, between which the page can answer', async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => car(at + 1, `B-XY ${at + 1}`));
  const finder = await inSlices(buildFinder(kindOf('cars'), many), new AbortController().signal);
  if (finder === null) throw new Error('It was not aborted.');
  const text = many.map((one) => one.licensePlate).join('\n');
  const read = await inSlices(recognise(text, finder), new AbortController().signal);
  expect(read?.filter(({ state }) => state === 'found')).toHaveLength(10_000);
  const gone = new AbortController();
  gone.abort();
  expect(await inSlices(recognise(text, finder), gone.signal)).toBeNull();
});

test.each([', ', '\t', ' '])(
  'a line of a thousand plates, parted by "%s", is read in steps as well',
  (between) => {
    const finder = ended(buildFinder(kindOf('cars'), fleet));
    let steps = 0;
    const read = recognise(Array.from({ length: 1_000 }, () => 'HH-H350').join(between), finder);
    for (let step = read.next(); step.done !== true; step = read.next()) steps += 1;
    expect(steps).toBeGreaterThanOrEqual(1_000);
  },
);
