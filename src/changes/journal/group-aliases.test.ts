// @vitest-environment node
import { expect, it } from 'vitest';
import { GroupAliases } from './group-aliases.ts';

const of = (...aliases: (readonly [from: number, to: number])[]) => {
  const groups = new GroupAliases();
  for (const [from, to] of aliases) groups.add(from, to);
  return groups;
};

it('a group that came back twice is meant by each of its ids, in whatever order they are read', () => {
  for (const groups of [of([9, 10], [10, 11]), of([10, 11], [9, 10])])
    expect([9, 10, 11, 12].map((id) => groups.now(id))).toEqual([11, 11, 11, 12]);
});

it('ids that are given again, since the data behind them is another, lead in no circle', () => {
  const groups = of([5, 6], [6, 7], [7, 6]);
  expect([5, 6, 7].map((id) => groups.now(id))).toEqual([6, 6, 6]);
  expect([6, 7, 8].map((id) => of([6, 7], [7, 8], [7, 6]).now(id))).toEqual([6, 6, 8]);
});
