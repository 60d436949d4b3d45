import { array, assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { stepped } from './matrix-steps.ts';

const keys = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
];

test('a key goes one square on, and past the one where a group would meet itself', () => {
  expect(stepped({ row: 2, column: 0 }, 'ArrowRight', 4)).toEqual({ row: 2, column: 1 });
  expect(stepped({ row: 2, column: 1 }, 'ArrowRight', 4)).toEqual({ row: 2, column: 3 });
  expect(stepped({ row: 2, column: 3 }, 'ArrowRight', 4)).toEqual({ row: 2, column: 3 });
  expect(stepped({ row: 0, column: 1 }, 'ArrowDown', 4)).toEqual({ row: 2, column: 1 });
  expect(stepped({ row: 0, column: 3 }, 'Home', 4)).toEqual({ row: 0, column: 1 });
  expect(stepped({ row: 0, column: 3 }, 'PageDown', 4)).toEqual({ row: 2, column: 3 });
  expect(stepped({ row: 0, column: 1 }, 'End', 4)).toEqual({ row: 0, column: 3 });
  expect(stepped({ row: 0, column: 1 }, 'a', 4)).toBeNull();
});

test('no keys lead out of the matrix or onto its diagonal, and every square is reached', () => {
  assert(
    property(
      integer({ min: 2, max: 200 }),
      array(constantFrom(...keys), { maxLength: 40 }),
      (size, pressed) => {
        let at = { row: 0, column: 1 };
        for (const key of pressed) {
          at = stepped(at, key, size) ?? at;
          expect(at.row).not.toBe(at.column);
          for (const place of [at.row, at.column]) {
            expect(place).toBeGreaterThanOrEqual(0);
            expect(place).toBeLessThan(size);
          }
        }
      },
    ),
  );
  const size = 6;
  const reached = new Set(['0/1']);
  const open = [{ row: 0, column: 1 }];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const key of keys) {
      const next = stepped(at, key, size);
      if (next === null || reached.has(`${next.row}/${next.column}`)) continue;
      reached.add(`${next.row}/${next.column}`);
      open.push(next);
    }
  expect(reached.size).toBe(size * (size - 1));
});
