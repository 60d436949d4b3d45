// @vitest-environment node
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { noIds } from '../../queries/sorted-ids.ts';
import { aFault, aStep, cars, PlayedScreen } from '../testing/played-screen.ts';
import { scope } from '../testing/world.ts';

/** The fake API numbers what is made from here on. */
const firstMade = 1001;

const sorted = (ids: Iterable<number>) => [...ids].toSorted((one, other) => one - other);

/** Members, counts, reverse lists and "in no group" are one thing, and what laying all anew would give. */
function agree(play: PlayedScreen): void {
  const { engine, groups, index, shown } = play;
  const members = (id: number) => play.members(id);
  const read = [...index.reads.keys()];
  for (const { id } of groups) {
    const { ids, startedAt } = index.of(id) ?? { ids: noIds, startedAt: 0 };
    if (index.of(id) === undefined) continue;
    const whole = engine.overlay(scope).membersOf(id, 'cars', { ids: [...ids], startedAt });
    expect(members(id)).toEqual(sorted(whole.ids));
  }
  for (const car of cars) {
    const known = shown.groupsOf(car).filter((id) => read.includes(id));
    expect(sorted(known)).toEqual(sorted(read.filter((id) => members(id).includes(car))));
    expect(shown.countOf(car)).toBe(shown.groupsOf(car).length);
  }
  const inNone = cars.filter((car) => shown.countOf(car) === 0);
  expect([...(shown.none()?.ids ?? inNone)]).toEqual(inNone);
}

test('with groups that are made, deleted and brought back, undo and redo, and what another tab tells, what is shown agrees with itself, and comes to be what the server has', async () => {
  const many = process.env.MOTORPOOL_LONG === '1' ? 5_000 : 150;
  let ofMade = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.subarray(cars), { minLength: 3, maxLength: 3 }),
      fc.array(aStep, { minLength: 10, maxLength: 40, size: 'max' }),
      fc.array(aFault, { maxLength: 40 }),
      async (scheduler, inside, steps, faults) => {
        const play = new PlayedScreen(scheduler, inside, faults);
        for (const step of steps) {
          await play.take(step);
          agree(play);
          if (play.groups.some(({ id }) => id >= firstMade)) ofMade += 1;
        }
        await play.rest();
        void play.list();
        await play.rest();
        const there = sorted(play.api.groups.keys());
        for (const id of there) void play.read(id);
        await play.rest();
        agree(play);
        expect(sorted(play.groups.map(({ id }) => id))).toEqual(there);
        for (const id of there) {
          expect(play.members(id)).toEqual([...play.held(id)]);
          expect(play.shown.members(id)?.pending.size).toBe(0);
        }
        const inSome = new Set(there.flatMap((id) => [...play.held(id)]));
        expect([...(play.shown.none()?.ids ?? [])]).toEqual(cars.filter((car) => !inSome.has(car)));
      },
    ),
    { numRuns: many },
  );
  expect(ofMade).toBeGreaterThan(many);
}, 600_000);
