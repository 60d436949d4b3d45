import * as fc from 'fast-check';
import { type Fault, faults } from './fake-gateway.ts';
import { cars } from './scenario.ts';

/** Users whom the customer has from the beginning. */
export const users = [501, 502];

const someCars = fc.subarray(cars, { minLength: 1, maxLength: 6 });
/** A group by its place among those that there are when its turn comes. */
const aPlace = fc.nat(2);

/** What a person wants of the groups that there are by then. */
const aTabWish = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom('assign' as const, 'remove' as const),
      cars: someCars,
      at: aPlace,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom('move' as const, 'split' as const),
      cars: someCars,
      at: aPlace,
      to: aPlace,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('import' as const),
      users: fc.integer({ min: 1, max: 2 }),
      at: aPlace,
      /** Into a group of its own as well. */
      makes: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('clear' as const, 'rename' as const, 'delete' as const),
      at: aPlace,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('unassign' as const),
      user: fc.constantFrom(...users),
    }),
  },
);
export type TabWish = typeof aTabWish extends fc.Arbitrary<infer T> ? T : never;

/** What a person does, or what befalls the browser, beside answers that arrive. */
export const tabMoves = [
  'wish',
  'undo',
  'redo',
  'cancel',
  'retry',
  'reload',
  'go-on',
  'leave',
  'clock',
  'emptied',
  'colleague',
] as const;

interface Weights {
  /** How often something arrives, or time passes; what does. */
  arrives: readonly ('answer' | 'time')[];
  retry: number;
  /** How often a request is refused. */
  refused: number;
}

const aMove = ({ arrives, retry }: Weights) =>
  fc.record({
    /** The tab in which it happens. */
    tab: fc.nat(1),
    move: fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom(...arrives) },
      { weight: 9, arbitrary: fc.constantFrom('undo' as const, 'redo' as const, 'wish' as const) },
      { weight: 6, arbitrary: fc.constantFrom(...tabMoves) },
      { weight: retry, arbitrary: fc.constant('retry' as const) },
    ),
    /** Which of several answers it is; whether what was sent by a tab that goes arrives all the same. */
    pick: fc.nat(7),
  });
export type TabMove = ReturnType<typeof aMove> extends fc.Arbitrary<infer T> ? T : never;

const aFault = ({ refused }: Weights) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant<Fault>('none') },
    { weight: 3, arbitrary: fc.constantFrom(...faults) },
    { weight: refused, arbitrary: fc.constant<Fault>('refuse') },
  );

/** Chains of changes, undo and redo in one or two tabs, and what comes in between. */
const scenarioOf = (weights: Weights) =>
  fc.record({
    inside: fc.array(fc.subarray(cars), { minLength: 3, maxLength: 3 }),
    tabs: fc.constantFrom(1, 2),
    wishes: fc.array(aTabWish, { minLength: 2, maxLength: 5 }),
    perTurn: fc.constantFrom(2, 1000),
    faults: fc.array(aFault(weights), { maxLength: 30 }),
    moves: fc.array(aMove(weights), { minLength: 5, maxLength: 40 }),
    jumps: fc.array(fc.integer({ min: -7_200_000, max: 7_200_000 }), {
      minLength: 1,
      maxLength: 5,
    }),
    colleague: fc.array(fc.record({ at: aPlace, car: fc.constantFrom(...cars) }), {
      minLength: 1,
      maxLength: 4,
    }),
  });

export const tabScenario = scenarioOf({ arrives: ['answer', 'time'], retry: 0, refused: 0 });

/** Much is refused and tried again. */
export const stubbornScenario = scenarioOf({ arrives: ['answer', 'time'], retry: 12, refused: 8 });

export type TabScenario = typeof tabScenario extends fc.Arbitrary<infer T> ? T : never;
