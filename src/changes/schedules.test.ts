// @vitest-environment node
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkOrder, checkReport, checkScreen } from './testing/checks.ts';
import { type Fault, faults } from './testing/fake-gateway.ts';
import { Played } from './testing/played.ts';
import { scenario } from './testing/scenario.ts';

/** The long run plays all, the normal run a tenth, mutation testing a few. */
const all = 10_000;
const few = Number(process.env.MOTORPOOL_SCHEDULES ?? all / 10);
const schedules = process.env.MOTORPOOL_LONG === '1' ? all : few;
/** Another seed plays other schedules. */
const seed = Number(process.env.MOTORPOOL_SEED ?? 20_261_121);

it(
  'whatever is lost, doubled, delayed or refused, in whatever order: the screen is the server, and each change was done once',
  { timeout: 600_000 },
  async () => {
    const met = new Map<Fault, number>(faults.map((fault) => [fault, 0]));
    const taken = new Map<string, number>();
    let items = 0;
    await fc.assert(
      fc.asyncProperty(scenario, fc.scheduler(), async (chosen, scheduler) => {
        const played = new Played(chosen, scheduler);
        await played.play();
        checkReport(played);
        checkOrder(played);
        await played.retryAll();
        checkScreen(played);
        items += played.items;
        for (const fault of played.met) met.set(fault, (met.get(fault) ?? 0) + 1);
        for (const [step, count] of played.taken) taken.set(step, (taken.get(step) ?? 0) + count);
      }),
      { numRuns: schedules, seed },
    );
    const told = (counts: ReadonlyMap<string, number>) =>
      [...counts].map(([what, count]) => `${what} ${count}`).join(', ');
    process.stdout.write(`${schedules} schedules, ${items} items: ${told(met)}; ${told(taken)}\n`);
    // A few schedules do not meet everything.
    if (schedules < 500) return;
    expect(taken.size).toBe(14);
    for (const count of [...met.values(), ...taken.values()])
      expect(count).toBeGreaterThanOrEqual(schedules / 20);
  },
);
