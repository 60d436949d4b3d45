import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TeamChange } from '../../api/live-changes.ts';
import { sortedIds } from '../../queries/sorted-ids.ts';
import { membersThen } from './members-then.ts';

const change = (
  op: 'assign' | 'remove',
  elementId: number,
  outcome: TeamChange['outcome'] = 'done',
): TeamChange => ({
  id: 1,
  at: '2026-11-25T20:00:00.000Z',
  op,
  kind: 'cars',
  groupId: 7,
  elementId,
  outcome,
  by: { id: 'p', name: 'Jana' },
  run: null,
});

/** The changes are told in the order in which they were made. */
const computed = (now: readonly number[], ...oldestFirst: readonly TeamChange[]) => {
  const { before, came, left, ...rest } = membersThen(
    sortedIds(now),
    'cars',
    oldestFirst.toReversed(),
  );
  return { before: [...before], came: [...came.keys()], left: [...left.keys()], ...rest };
};

test('who was added since was not in it, and who was removed since was', () => {
  expect(computed([1, 2], change('assign', 2), change('remove', 3))).toEqual({
    before: [1, 3],
    came: [2],
    left: [3],
    elsewhere: 0,
    unsure: 0,
  });
});

test('who came and went, or went and came back, has not changed', () => {
  const walks = [
    change('assign', 5),
    change('remove', 5),
    change('remove', 1),
    change('assign', 1),
  ];
  expect(computed([1], ...walks)).toMatchObject({ before: [1], came: [], left: [], elsewhere: 0 });
});

test('who did it is the last one who did', () => {
  const first = change('assign', 2);
  const last = { ...change('assign', 2), by: { id: 'q', name: 'Robin' } };
  const { came } = membersThen(sortedIds([2]), 'cars', [last, change('remove', 2), first]);
  expect(came.get(2)).toBe(last);
});

test('what was so already tells how it was, and changed nothing', () => {
  expect(computed([2], change('assign', 2, 'already'))).toMatchObject({ before: [2], came: [] });
  expect(computed([], change('remove', 2, 'already'))).toMatchObject({ before: [], left: [] });
});

test('what was refused, or is of another kind, or of no element, counts for nothing', () => {
  const others = [
    change('assign', 1, 'refused'),
    { ...change('assign', 1), kind: 'users' as const },
    { ...change('assign', 1), op: 'rename-group' as const, kind: null, elementId: null },
  ];
  expect(computed([1], ...others)).toMatchObject({ before: [1], came: [] });
});

test('what the log can not have seen is counted: who left past it, and who is there in spite of it', () => {
  expect(computed([], change('assign', 2))).toMatchObject({ before: [], left: [], elsewhere: 1 });
  const torn = [change('remove', 3), change('assign', 4), change('assign', 4)];
  expect(computed([3, 4], ...torn)).toMatchObject({ before: [3], came: [4], elsewhere: 2 });
});

test('who left past the log was in it then, and nobody is named for it', () => {
  const { before, left } = membersThen(sortedIds([]), 'cars', [change('assign', 2, 'already')]);
  expect([[...before], left.get(2)]).toEqual([[2], null]);
});

test('what ended unknown is told, unless an older change says how it was', () => {
  expect(computed([2], change('assign', 2, 'unknown'))).toMatchObject({ before: [2], unsure: 1 });
  expect(
    computed([2], change('remove', 2, 'already'), change('assign', 2, 'unknown')),
  ).toMatchObject({ before: [], came: [2], unsure: 0, elsewhere: 0 });
});

test('whatever was done through this server, the group of before comes out', () => {
  const id = fc.integer({ min: 1, max: 8 });
  const wishes = fc.array(fc.record({ op: fc.constantFrom('assign', 'remove'), id }));
  fc.assert(
    fc.property(fc.uniqueArray(id), wishes, (start, wished) => {
      const members = new Set(start);
      const log = wished.map(({ op, id: element }) => {
        const isSo = members.has(element) === (op === 'assign');
        if (op === 'assign') members.add(element);
        else members.delete(element);
        return change(op, element, isSo ? 'already' : 'done');
      });
      const { before, came, left, elsewhere } = computed([...members], ...log);
      expect(before).toEqual([...sortedIds(start)]);
      expect(came).toEqual([...sortedIds(members)].filter((one) => !start.includes(one)));
      expect(left).toEqual(before.filter((one) => !members.has(one)));
      expect(elsewhere).toBe(0);
    }),
  );
});
