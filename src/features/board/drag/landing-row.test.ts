import { expect, test } from 'vitest';
import type { Element } from '../../../api/elements.ts';
import { landingRow } from './landing-row.ts';

const carOf = (id: number, licensePlate: string): Element => ({
  id,
  licensePlate,
  name: licensePlate,
});
const cars = [carOf(4, 'B 1'), carOf(2, 'B 20'), carOf(9, 'D 3')];
const board = {
  kind: 'cars',
  elementOf: (id: number) => cars.find((car) => car.id === id),
} as const;
const it = carOf(5, 'B 7');

test.each([
  { by: undefined, shown: [4, 2, 9], row: 1 },
  { by: 'nameDown', shown: [9, 2, 4], row: 2 },
  { by: 'id', shown: [2, 4, 9], row: 2 },
  { by: 'idDown', shown: [9, 4, 2], row: 1 },
  { by: undefined, shown: [], row: 0 },
] as const)('a car lands in row $row of $shown, sorted by $by', ({ by, shown, row }) => {
  expect(landingRow(board, shown, by, it)).toBe(row);
});
