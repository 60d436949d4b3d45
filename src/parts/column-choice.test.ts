// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange } from './column-choice.ts';

const columnsOf = (keys: readonly string[]) => keys.map((key) => ({ key }));
const keysOf = (arranged: ReturnType<typeof arrange>) =>
  arranged.map(({ column, shown }) => (shown ? column.key : `(${column.key})`)).join(' ');
const cars = columnsOf(['plate', 'name', 'model', 'vin', 'groups']);

test('without a choice the columns are as they are by nature', () => {
  expect(keysOf(arrange(cars, []))).toBe('plate name model vin groups');
});

test('columns are hidden and stand in the order that was chosen, behind the one that names the row', () => {
  const choice = [
    { key: 'groups', shown: true },
    { key: 'plate', shown: false },
    { key: 'vin', shown: false },
    { key: 'name', shown: true },
    { key: 'model', shown: true },
  ];
  expect(keysOf(arrange(cars, choice))).toBe('plate groups (vin) name model');
});

test('a column that came with a later version is shown where it belongs', () => {
  const choice = [
    { key: 'vin', shown: true },
    { key: 'name', shown: true },
  ];
  expect(keysOf(arrange(cars, choice))).toBe('plate vin groups name model');
});

const someKey = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');

test('whatever was kept, every column is there once, and the first stays the first', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(someKey, { minLength: 1 }),
      fc.array(fc.record({ key: someKey, shown: fc.boolean() })),
      (keys, choice) => {
        const arranged = arrange(columnsOf(keys), choice);
        expect(arranged.map(({ column }) => column.key).toSorted()).toEqual(keys.toSorted());
        expect(arranged[0]).toEqual({ column: { key: keys[0] }, shown: true });
      },
    ),
  );
});

test('what is arranged and kept as the choice stands as it did', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(someKey, { minLength: 1 }),
      fc.array(fc.record({ key: someKey, shown: fc.boolean() })),
      (keys, choice) => {
        const arranged = arrange(columnsOf(keys), choice);
        const again = arranged.map(({ column: { key }, shown }) => ({ key, shown }));
        expect(keysOf(arrange(columnsOf(keys), again))).toBe(keysOf(arranged));
      },
    ),
  );
});
