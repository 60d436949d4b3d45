import { expect, test } from 'vitest';
import type { ElementKind } from '../../api/elements.ts';
import type { Recognised } from '../../kinds/recognise.ts';
import { isHardlyFound, kindMeant, namedIn } from './kind-meant.ts';

const user = {
  id: 17,
  userData: { firstName: 'Zoë', lastName: 'Müller' },
  emailAddress: 'zoe@x.example',
  type: 'Normal' as const,
};
const service = {
  id: 18,
  name: 'flinkey Basic 0001',
  isTerminated: false,
  terminationDate: null,
};
const product = {
  id: 19,
  serialNumber: '2021-5200001',
  uniqueId: 'FB-URAC-1998-0001',
  sapNumber: '100058102',
  type: 'flinkey Box',
};
const fleet = { cars: [], users: [user], services: [service], products: [product] };

const meantBy = (text: string, refused?: ElementKind, named = 0) =>
  kindMeant(
    text,
    named,
    ['users', 'services', 'products'],
    (kind) => (kind === refused ? Promise.reject(new Error('403')) : Promise.resolve(fleet[kind])),
    new AbortController().signal,
  );

test.each([
  ['2021-5200001', 'products'],
  ['100058102', 'products'],
  ['Boxes: FB-URAC-1998-0001', 'products'],
  ['flinkey Basic 0001', 'services'],
  ['Zoe Mueller', 'users'],
  ['flinkey Basic 0001\n2021-5200001\nFB-URAC-1998-0001', 'products'],
  // Whatever has this id, nobody said what it is.
  ['17', null],
  ['see you tomorrow', null],
])('"%s" names %s', async (text, kind) => {
  expect(await meantBy(text)).toBe(kind);
});

test('a kind that may not be read keeps none of the others from being found', async () => {
  expect(await meantBy('2021-5200001', 'services')).toBe('products');
  expect(await meantBy('2021-5200001', 'products')).toBeNull();
});

test('who has gone on is told nothing', async () => {
  const leaving = new AbortController();
  leaving.abort();
  const read = (kind: ElementKind) => Promise.resolve(fleet[kind]);
  expect(await kindMeant('2021-5200001', 0, ['products'], read, leaving.signal)).toBeNull();
});

test('what only looks like a car keeps no other kind from being looked for, and gives way to what is surer', async () => {
  const alike: Recognised = {
    state: 'found',
    text: '100058102',
    id: 1,
    likeness: 'look-alike',
    line: 1,
  };
  const unknown: Recognised = { state: 'unknown', text: '2021', isVinSlip: false, line: 2 };
  expect(isHardlyFound([alike, unknown])).toBe(true);
  expect(isHardlyFound([alike, { ...alike, likeness: 'umlaut' }])).toBe(false);
  expect(isHardlyFound([{ state: 'ambiguous', text: 'Golf', ids: [1, 2], line: 1 }])).toBe(false);
  expect(await meantBy('100058102', undefined, namedIn([alike]))).toBe('products');
  expect(await meantBy('100058102', undefined, namedIn([alike, alike]))).toBeNull();
});
