import { expect, test } from 'vitest';
import type { MembershipOp } from '../../../changes/pending/overlay.ts';
import { sortedIds } from '../../../queries/sorted-ids.ts';
import type { ColumnContent } from '../board-model.ts';
import { dropCount } from './drop-count.ts';

const content = (
  ids: readonly number[],
  now: number,
  pending: readonly [number, MembershipOp][] = [],
): ColumnContent => ({ ids: sortedIds(ids), now, pending: new Map(pending) });

const dropOf = (to: ColumnContent, ids: readonly number[]) =>
  dropCount(
    { contentOf: () => to, countOf: () => 1 },
    { cards: new Map([[1, new Set(ids)]]), to: 2, add: false },
  );

test('a drop counts what is on its way apart from what is there', () => {
  const filling = content([7, 8, 9], 1, [
    [8, 'assign'],
    [9, 'assign'],
  ]);
  expect(dropOf(filling, [3, 4])).toMatchObject({ now: 1, onTheirWay: 2, after: 5 });
  const emptying = content([7], 3, [
    [8, 'remove'],
    [9, 'remove'],
  ]);
  expect(dropOf(emptying, [3])).toMatchObject({ now: 3, onTheirWay: 2, after: 2 });
});

test('a drop says who is in it already, and of a column that nobody has read nothing', () => {
  const settled = { now: 2, onTheirWay: 0, after: 3, already: 1 };
  expect(dropOf(content([7, 8], 2), [8, 9])).toMatchObject(settled);
  expect(dropOf({ ids: null, now: 0, pending: new Map() }, [8])).toBeNull();
});
