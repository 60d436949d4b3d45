// @vitest-environment node
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Fault, faults } from './testing/fake-gateway.ts';
import { PlayedTabs } from './testing/played-tabs.ts';
import {
  stubbornScenario,
  type TabMove,
  tabMoves,
  type TabScenario,
  tabScenario,
} from './testing/tab-scenario.ts';

/** The long run plays all, the normal run a few of them, mutation testing a few. */
const all = 10_000;
const few = Number(process.env.MOTORPOOL_SCHEDULES ?? all / 50);
const schedules = process.env.MOTORPOOL_LONG === '1' ? all : few;
/** Other schedules for each seed; the last ones have found what was wrong once. */
const { MOTORPOOL_SEED } = process.env;
const seeds = MOTORPOOL_SEED === undefined ? [20_261_126, 7, 11, 17] : [Number(MOTORPOOL_SEED)];

const at = (tab: number, move: TabMove['move']): TabMove => ({ tab, move, pick: 0 });

const calm = {
  inside: [[], [], []],
  perTurn: 2 as const,
  faults: [],
  jumps: [0],
  colleague: [],
};
const inTurn = (...moves: TabMove['move'][]) => moves.map((move) => at(0, move));

/** Schedules that were wrong once, in their smallest form: they are played first. */
const foundOnce: TabScenario[] = [
  // One tab deletes the group out of which the other one takes a car, which is taken back, and done again.
  ...(['answer', 'time'] as const).map((fifth): TabScenario => ({
    ...calm,
    tabs: 2,
    wishes: [
      { type: 'assign', cars: [12], at: 1 },
      { type: 'delete', at: 1 },
      { type: 'remove', cars: [12], at: 1 },
    ],
    moves: [at(1, 'wish'), ...inTurn('undo', 'wish', 'undo', fifth, 'answer')],
  })),
  // What is taken back while its group is being deleted, which comes back after all.
  {
    ...calm,
    tabs: 1,
    wishes: [
      { type: 'move', cars: [12], at: 0, to: 1 },
      { type: 'remove', cars: [10], at: 0 },
      { type: 'delete', at: 1 },
    ],
    moves: inTurn('wish', 'wish', 'answer', 'undo', 'undo', 'redo', 'undo'),
  },
  // A car is added, that is taken back, its group is deleted, and that is taken back, all in one request.
  {
    ...calm,
    tabs: 1,
    wishes: [
      { type: 'assign', cars: [10], at: 0 },
      { type: 'delete', at: 0 },
      { type: 'move', cars: [12], at: 0, to: 0 },
    ],
    moves: inTurn('undo', 'undo', 'wish', 'undo', 'answer'),
  },
  // One tab clears a group that the other one is deleting, and takes that back.
  {
    ...calm,
    tabs: 2,
    wishes: [
      { type: 'move', cars: [3], at: 0, to: 0 },
      { type: 'delete', at: 1 },
      { type: 'clear', at: 1 },
    ],
    inside: [[], [2, 4, 5, 6, 7], []],
    moves: [at(1, 'wish'), ...inTurn('undo', 'wish', 'undo', 'undo', 'answer')],
  },
  // A deletion that was cut off by a reload is taken back, and somebody else has put a car into the group.
  {
    ...calm,
    tabs: 1,
    wishes: [
      { type: 'delete', at: 2 },
      { type: 'move', cars: [12], at: 0, to: 0 },
    ],
    moves: inTurn('reload', 'colleague', 'undo', 'undo', 'undo', 'answer', 'wish'),
    colleague: [{ at: 2, car: 1 }],
  },
  // Two tabs want opposites of one car while the first request of the one has come to a 500.
  {
    ...calm,
    tabs: 2,
    wishes: [
      { type: 'move', cars: [11], at: 0, to: 2 },
      { type: 'move', cars: [11, 12], at: 0, to: 2 },
      { type: 'clear', at: 2 },
    ],
    faults: ['error-after'],
    moves: [at(1, 'wish'), ...inTurn('undo', 'undo', 'undo'), at(1, 'wish'), at(0, 'wish')],
  },
  {
    ...calm,
    tabs: 2,
    wishes: [
      { type: 'assign', cars: [3, 8, 11], at: 1 },
      { type: 'remove', cars: [8, 10], at: 1 },
    ],
    faults: ['none', 'error-after'],
    moves: [
      { tab: 0, move: 'answer', pick: 1 },
      at(1, 'wish'),
      ...inTurn('time', 'undo', 'undo', 'undo'),
    ],
  },
  // A car is assigned, redo would assign it as well, and the first is taken back before redo gets to it.
  {
    ...calm,
    tabs: 1,
    wishes: [
      { type: 'assign', cars: [2, 5, 7, 9], at: 0 },
      { type: 'move', cars: [2, 11], at: 0, to: 2 },
      { type: 'assign', cars: [9, 12], at: 1 },
      { type: 'delete', at: 1 },
      { type: 'clear', at: 0 },
    ],
    inside: [[4, 9], [], [2]],
    perTurn: 1000,
    moves: inTurn(
      ...(['wish', 'wish', 'wish', 'undo', 'undo', 'undo', 'undo', 'wish', 'wish'] as const),
      ...(['wish', 'time'] as const),
    ),
  },
  // One tab takes back what the other has done of what it was about to do itself.
  {
    ...calm,
    tabs: 2,
    wishes: [
      { type: 'move', cars: [8, 12], at: 0, to: 1 },
      { type: 'move', cars: [6, 8], at: 1, to: 0 },
      { type: 'remove', cars: [6, 11], at: 1 },
    ],
    inside: [[], [6, 11], []],
    moves: [
      at(0, 'wish'),
      at(1, 'wish'),
      ...[0, 3, 3].map((pick): TabMove => ({ tab: 0, move: 'answer', pick })),
      ...inTurn('undo', 'undo', 'undo', 'wish', 'wish'),
    ],
  },
  // The answer to a change is lost, and another tab deletes its group, which comes back.
  {
    ...calm,
    tabs: 2,
    wishes: [
      { type: 'assign', cars: [12], at: 0 },
      { type: 'move', cars: [5], at: 0, to: 0 },
      { type: 'delete', at: 2 },
      { type: 'move', cars: [12], at: 0, to: 2 },
    ],
    faults: ['none', 'none', 'error-after'],
    moves: [
      ...inTurn('wish', 'answer'),
      ...(['wish', 'undo'] as const).map((move) => at(1, move)),
      ...inTurn('wish', 'answer'),
    ],
  },
  // An undo waits for what is on its way, and the person goes on meanwhile.
  {
    ...calm,
    tabs: 1,
    inside: [[12], [], [12]],
    wishes: [
      { type: 'clear', at: 0 },
      { type: 'move', cars: [12], at: 2, to: 0 },
      { type: 'clear', at: 0 },
    ],
    moves: inTurn('undo', 'retry', 'wish', 'wish', 'clock', 'redo'),
  },
  // A user leaves the customer while one of his groups is being deleted, which is done, or is taken back.
  ...(
    [
      ['time', 'wish', 'undo', 'wish', 'answer'],
      ['undo', 'wish', 'time', 'retry', 'retry', 'retry', 'undo', 'retry'],
    ] as const
  ).map((moves): TabScenario => ({
    ...calm,
    tabs: 1,
    wishes: [
      { type: 'delete', at: 1 },
      { type: 'unassign', user: 501 },
      { type: 'assign', cars: [12], at: 0 },
    ],
    moves: inTurn(...moves),
  })),
];

function counted<What>(): { add: (what: What) => void; of: ReadonlyMap<What, number> } {
  const of = new Map<What, number>();
  return { of, add: (what) => of.set(what, (of.get(what) ?? 0) + 1) };
}

/** Plays a schedule, then undo and redo to their ends and back. */
async function playedToItsEnd(chosen: TabScenario): Promise<PlayedTabs> {
  const played = new PlayedTabs(chosen);
  const start = played.checks.fleet();
  await played.play();
  played.checks.items();
  played.checks.wishedLast();
  await played.takeAll('undoLast');
  played.checks.fleetIs(start, 'all is taken back');
  played.checks.takenBack();
  await played.takeAll('redoLast');
  const redone = played.checks.fleet();
  await played.takeAll('undoLast');
  played.checks.fleetIs(start, 'all is taken back once more');
  await played.takeAll('redoLast');
  played.checks.fleetIs(redone, 'all is done again once more');
  return played;
}

it.each(seeds)(
  'whatever was undone, done again, cancelled, refused or cut by a reload, in whichever tab: undo takes back all that stands, and redo does all of it again (seed %i)',
  { timeout: 1_200_000 },
  async (seed) => {
    const [met, moves, came] = [counted<Fault>(), counted<string>(), counted<string>()];
    let uncertain = 0;
    let whole = 0;
    await fc.assert(
      fc.asyncProperty(tabScenario, async (chosen) => {
        const played = await playedToItsEnd(chosen);
        for (const fault of played.met) met.add(fault);
        for (const move of played.moves) moves.add(move);
        for (const type of played.came) came.add(type);
        if (played.checks.isUncertain) uncertain += 1;
        if (played.checks.isWhole) whole += 1;
      }),
      { numRuns: schedules, seed, examples: foundOnce.map((chosen): [TabScenario] => [chosen]) },
    );
    const told = (counts: ReadonlyMap<string, number>) =>
      [...counts].map(([what, count]) => `${what} ${count}`).join(', ');
    process.stdout.write(
      `${schedules} schedules of tabs, ${whole} whole, ${uncertain} uncertain: ${told(met.of)}; ${told(moves.of)}; ${told(came.of)}\n`,
    );
    // A few schedules do not meet everything.
    if (schedules < 200) return;
    for (const what of faults) expect(met.of.get(what)).toBeGreaterThan(schedules / 100);
    for (const what of tabMoves) expect(moves.of.get(what)).toBeGreaterThan(schedules / 100);
    expect(uncertain).toBeLessThan(schedules / 10);
    expect(whole).toBeGreaterThan(schedules / 2);
  },
);

/** Schedules in which a retry went wrong once, in their smallest form. */
const retriedOnce: TabScenario[] = [
  // A creation is refused, then lost, and the other tab tries it once more: it came twice.
  {
    ...calm,
    tabs: 2,
    wishes: [
      { type: 'split', cars: [9], at: 0, to: 0 },
      { type: 'move', cars: [12], at: 0, to: 0 },
    ],
    faults: ['refuse'],
    moves: [
      at(1, 'undo'),
      ...inTurn('answer', 'retry', 'time'),
      { tab: 0, move: 'answer', pick: 3 },
      at(1, 'retry'),
      ...inTurn('retry', 'undo'),
      { tab: 0, move: 'answer', pick: 1 },
      at(0, 'wish'),
    ],
  },
  // One tab tries again what another one tries again and takes back: a run that ended under its hands.
  {
    ...calm,
    tabs: 2,
    wishes: [
      { type: 'split', cars: [2, 9, 12], at: 0, to: 0 },
      { type: 'move', cars: [2, 5, 7, 8, 9], at: 0, to: 0 },
      { type: 'split', cars: [1, 2, 3, 7, 11, 12], at: 0, to: 2 },
    ],
    inside: [
      [1, 2, 3, 5, 6, 8, 10, 11, 12],
      [1, 3, 9],
      [3, 6, 11],
    ],
    faults: ['none', 'refuse', 'refuse', 'refuse', 'none', 'refuse'],
    moves: [
      ...inTurn('answer', 'wish'),
      ...(['wish', 'retry'] as const).map((move) => at(1, move)),
      ...inTurn('answer', 'retry', 'wish', 'answer', 'undo', 'answer'),
    ],
  },
  // A run ends once more, at the time that another clock told when it ended before.
  {
    ...calm,
    tabs: 2,
    wishes: [
      { type: 'rename', at: 0 },
      { type: 'rename', at: 1 },
    ],
    faults: ['none', 'refuse'],
    moves: [
      at(1, 'wish'),
      ...inTurn('retry', 'retry', 'answer', 'answer', 'retry', 'retry', 'retry', 'retry'),
      ...inTurn('retry', 'undo', 'retry', 'answer', 'answer'),
    ],
  },
  // A retry is wished for after an undo that has yet to begin, and before the journal has given it a place.
  {
    ...calm,
    tabs: 1,
    wishes: [
      { type: 'assign', cars: [4], at: 0 },
      { type: 'remove', cars: [1, 2, 9, 12], at: 2 },
      { type: 'split', cars: [2, 5, 7, 10, 11, 12], at: 2, to: 0 },
    ],
    inside: [[2, 4], [], [1, 2, 5, 7, 9, 10, 11, 12]],
    faults: ['refuse'],
    moves: [
      ...inTurn('wish', 'undo', 'wish', 'time', 'retry', 'undo', 'retry', 'undo', 'retry'),
      ...inTurn('undo', 'time', 'redo', 'retry', 'retry', 'undo', 'undo'),
      { tab: 0, move: 'answer', pick: 2 },
    ],
  },
  // Two retries wait for the same moment: what both take up ended once, and the run never.
  {
    ...calm,
    tabs: 1,
    wishes: [{ type: 'import', users: 2, at: 0, makes: true }],
    moves: inTurn('time', 'time', 'retry', 'undo', 'retry', 'retry', 'undo', 'undo', 'time'),
  },
  // A group that came back bit by bit is deleted again, with a car that came back before that.
  {
    ...calm,
    tabs: 2,
    wishes: [
      { type: 'remove', cars: [1, 11], at: 1 },
      { type: 'delete', at: 1 },
    ],
    inside: [[], [1, 6, 7], []],
    faults: ['none', 'none', 'none', 'refuse'],
    moves: [
      ...inTurn('wish', 'retry'),
      at(1, 'undo'),
      ...inTurn('reload', 'undo', 'retry', 'retry', 'undo'),
    ],
  },
];

it(
  'however much is refused and tried again, in whichever tab: each change is done once, and undo takes back all that stands',
  {
    timeout: 1_200_000,
  },
  async () => {
    let retries = 0;
    let whole = 0;
    const examples = retriedOnce.map((chosen): [TabScenario] => [chosen]);
    await fc.assert(
      fc.asyncProperty(stubbornScenario, async (chosen) => {
        const { moves, checks } = await playedToItsEnd(chosen);
        retries += moves.filter((move) => move === 'retry').length;
        if (checks.isWhole) whole += 1;
      }),
      { numRuns: schedules, seed: seeds[0], examples },
    );
    process.stdout.write(`${schedules} stubborn schedules, ${whole} whole, ${retries} retries\n`);
    expect(retries).toBeGreaterThan(schedules * 2);
    expect(whole).toBeGreaterThan(schedules / 2);
  },
);
