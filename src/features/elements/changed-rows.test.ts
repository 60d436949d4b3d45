// @vitest-environment node
import { expect, test } from 'vitest';
import { changedRows } from './changed-rows.ts';

const whole = (...ids: number[]) => ({ ids, isWhole: true });
const first = (...ids: number[]) => ({ ids, isWhole: false });

test('who came into a list and who left it is known where all of it was read', () => {
  expect(changedRows(whole(1, 2, 3), whole(1, 3, 4))).toEqual({ came: [4], went: [2] });
  expect(changedRows(whole(1), whole())).toEqual({ came: [], went: [1] });
  expect(changedRows(whole(), whole(1))).toEqual({ came: [1], went: [] });
});

test('a row that moved within the list neither came nor went', () => {
  expect(changedRows(whole(1, 2, 3), whole(3, 1, 2))).toEqual({ came: [], went: [] });
});

test('who moves up into what was read of a long list has not come', () => {
  expect(changedRows(first(1, 2, 3), first(1, 3, 4))).toEqual({ came: [], went: [2] });
});

test('who is pushed out of what was read of a long list has not gone', () => {
  expect(changedRows(first(1, 2, 3), first(1, 9, 2))).toEqual({ came: [9], went: [] });
});

test('the next page of a list brings nobody new', () => {
  expect(changedRows(first(1, 2), first(1, 2, 3, 4))).toEqual({ came: [], went: [] });
  expect(changedRows(first(1, 2), whole(1, 2, 3))).toEqual({ came: [], went: [] });
});
