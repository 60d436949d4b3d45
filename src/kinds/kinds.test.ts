import { describe, expect, test } from 'vitest';
import type { Car } from '../api/cars.ts';
import { elementKinds } from '../api/elements.ts';
import type { User } from '../api/users.ts';
import { kindOf } from './kinds.ts';
import { orderbyOf } from './list-options.ts';
import { searchText, spokenTitle, titleOrId } from './texts.ts';

const car = (facts: Partial<Car>): Car => ({ id: 7, name: '', ...facts });
const user = (firstName: string | null, lastName: string | null): User => ({
  id: 17,
  emailAddress: 'zoe@example.com',
  userData: { firstName, lastName },
});

describe('a car', () => {
  const cars = kindOf('cars');

  test.each([
    [{ licensePlate: 'HH-H 350', name: 'Golf 12' }, 'HH-H 350'],
    [{ licensePlate: '  ', name: 'Golf 12' }, 'Golf 12'],
    [{ licensePlate: null, name: ' ', vin: 'WVWZZZCDZNW000001' }, 'WVWZZZCDZNW000001'],
    [{ name: '' }, '7'],
  ])('%j is called %s', (facts, title) => {
    expect(titleOrId(cars, car(facts))).toBe(title);
  });

  const octavia = { licensePlate: 'B-X 1', brand: 'Škoda', model: 'Octavia Combi' };
  test.each([
    [{ ...octavia, name: 'Octavia Combi 45' }, 'Škoda Octavia Combi · 45'],
    [{ ...octavia, name: 'skoda octavia 45' }, 'Škoda Octavia Combi · 45'],
    [{ ...octavia, name: 'Škoda Octavia Combi' }, 'Škoda Octavia Combi'],
    [{ ...octavia, name: 'B-X 1' }, 'Škoda Octavia Combi'],
    [{ ...octavia, name: 'Pool Nord' }, 'Škoda Octavia Combi · Pool Nord'],
    [{ ...octavia, name: 'Pool Nord', brand: null, model: ' ' }, 'Pool Nord'],
    [{ ...octavia, name: 'X', model: 'Skoda Fabia' }, 'Škoda Fabia · X'],
    [{ ...octavia, licensePlate: null, name: 'Octavia Combi 45' }, 'Škoda'],
    [{ ...octavia, licensePlate: '', name: 'Neuzugang 3' }, 'Škoda Octavia Combi'],
  ])('%j is told more of as %s', (facts, detail) => {
    expect(cars.detail(car(facts))).toBe(detail);
  });
});

test('a person is called by the name, else by the address', () => {
  const users = kindOf('users');
  expect([users.title(user('Zoë', 'Ärmel')), users.detail(user('Zoë', 'Ärmel'))]).toEqual([
    'Zoë Ärmel',
    'zoe@example.com',
  ]);
  expect([users.title(user(' ', null)), users.detail(user(null, ''))]).toEqual([
    'zoe@example.com',
    '',
  ]);
});

test('a product is called by its serial number, a service by its name', () => {
  const product = { id: 1, uniqueId: 'U1', serialNumber: '', sapNumber: 'S1', type: 'flinkey IQ' };
  expect(kindOf('products').title(product)).toBe('U1');
  expect(kindOf('products').title({ ...product, serialNumber: 'SN9' })).toBe('SN9');
  expect(titleOrId(kindOf('services'), { id: 3, name: ' ', isTerminated: false })).toBe('3');
});

test('a list of every kind can be asked for in each of its columns, always down to the id', () => {
  for (const name of elementKinds) {
    const kind = kindOf(name);
    for (const { key } of kind.columns)
      expect(orderbyOf(kind, { key, descending: true })).toMatch(/^([\w/]+ desc,)*id desc$/);
  }
  expect(orderbyOf(kindOf('users'), { key: 'name', descending: false })).toBe(
    'userData/lastName,userData/firstName,id',
  );
});

test('what is searched here is what identifies an element, folded', () => {
  const { words, codes } = searchText(
    kindOf('cars'),
    car({ licensePlate: 'WÜ-N 4970', vin: 'VIN1' }),
  );
  expect(words.split('\n').filter((word) => word !== '')).toEqual(['7', 'wu-n 4970', 'vin1']);
  expect(codes).toBe('wun4970\nvin1');
});

test('a filter holds here as it does at the API', () => {
  const held = (facts: Partial<Car>) =>
    kindOf('cars')
      .filters.filter((one) => one.holds(car(facts)))
      .map(({ key }) => key);
  expect(held({ licensePlate: ' ', name: 'Golf' })).toEqual(['unplated']);
  expect(held({ licensePlate: 'B-X 1', name: '' })).toEqual(['unnamed']);
  const service = { id: 1, name: 'Basic', isTerminated: true };
  expect(kindOf('services').filters.map((one) => one.holds(service) && one.key)).toEqual([
    'ended',
    false,
    false,
  ]);
});

describe('what is heard alone tells two of one name apart', () => {
  test.each([
    [{ licensePlate: 'HH-H 350', name: 'Golf' }, 'HH-H 350'],
    [{ name: 'Golf' }, 'Golf, 7'],
    [{ name: 'Golf', vin: 'WVWZZZCDZNW000001' }, 'Golf, WVWZZZCDZNW000001'],
    [{ name: '' }, '7'],
  ])('the car %j is %s', (facts, spoken) => {
    expect(spokenTitle(kindOf('cars'), car(facts))).toBe(spoken);
  });

  test('a user has the address beside the name, and without a name it alone', () => {
    expect(spokenTitle(kindOf('users'), user('Zoë', 'Weiß'))).toBe('Zoë Weiß, zoe@example.com');
    expect(spokenTitle(kindOf('users'), user(null, null))).toBe('zoe@example.com');
  });
});
