import { assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxBetween, type CardRows, rowsInBand } from './band.ts';

const column: CardRows = {
  column: 4,
  seen: { left: 100, right: 300, top: 50, bottom: 450 },
  start: 54,
  height: 52,
  step: 58,
  count: 20,
};

describe('a band that is drawn over a column', () => {
  test('takes the cards that it touches, from whichever corner it is drawn', () => {
    const band = boxBetween({ x: 290, y: 170 }, { x: 120, y: 110 });
    expect(rowsInBand(band, column, 4)).toEqual([1, 1]);
    expect(rowsInBand({ ...band, bottom: 171 }, column, 4)).toEqual([1, 2]);
  });

  test('takes nothing beside the column, between two cards and below the last one', () => {
    expect(rowsInBand({ left: 10, right: 100, top: 60, bottom: 400 }, column, null)).toBeNull();
    expect(rowsInBand({ left: 110, right: 120, top: 107, bottom: 111 }, column, 4)).toBeNull();
    expect(
      rowsInBand({ left: 110, right: 120, top: 400, bottom: 440 }, { ...column, count: 3 }, 4),
    ).toBeNull();
  });

  test('takes exactly the rows that an eye would, those that were scrolled away of its own column alone', () => {
    const at = integer({ min: -300, max: 900 });
    assert(
      property(
        record({ x: at, y: at }),
        record({ x: at, y: at }),
        integer({ min: -500, max: 60 }),
        constantFrom(4, 5, null),
        (one, other, start, beganIn) => {
          const band = boxBetween(one, other);
          const rows = { ...column, start };
          const { seen } = rows;
          const [top, bottom] =
            beganIn === 4
              ? [band.top, band.bottom]
              : [Math.max(band.top, seen.top), Math.min(band.bottom, seen.bottom)];
          const touched = Array.from({ length: rows.count }, (_, row) => row).filter((row) => {
            const cardTop = start + row * rows.step;
            const isBeside = band.right <= seen.left || band.left >= seen.right;
            return !isBeside && top < bottom && cardTop < bottom && cardTop + rows.height > top;
          });
          const found = rowsInBand(band, rows, beganIn);
          const [first, last] = [touched[0], touched.at(-1)];
          expect(found).toEqual(first === undefined || last === undefined ? null : [first, last]);
        },
      ),
    );
  });
});
