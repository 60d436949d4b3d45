import * as fc from 'fast-check';
import type { ListedChange, Wish } from '../wish.ts';
import { type Fault, faults } from './fake-gateway.ts';

export const groupIds = [1, 2, 3];
export const cars = Array.from({ length: 12 }, (_, at) => at + 1);

/** All memberships that there may be. */
export const memberships = groupIds.flatMap((groupId) =>
  cars.map((elementId) => ({ groupId, elementId })),
);

const aGroup = fc.constantFrom(...groupIds);
const someCars = fc.subarray(cars, { minLength: 4 });
const kind = fc.constant('cars' as const);
const aWish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({
    type: fc.constantFrom('assign' as const, 'remove' as const),
    kind,
    elementIds: someCars,
    groupIds: fc.subarray(groupIds, { minLength: 2 }),
  }),
  fc.record({
    type: fc.constantFrom('move' as const, 'copy' as const),
    kind,
    elementIds: someCars,
    from: aGroup,
    to: aGroup,
  }),
  fc.record({ type: fc.constant('equal' as const), kind, elementIds: someCars, groupId: aGroup }),
);

/** What happens next in the world: mostly that an answer arrives. */
const aStep = fc.oneof(
  { weight: 16, arbitrary: fc.constant('answer' as const) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...(['time', 'read', 'pause', 'offline', 'cancel', 'wish'] as const),
      ...(['undo', 'redo', 'undo-last', 'redo-last'] as const),
      ...(['clock', 'emptied', 'colleague'] as const),
    ),
  },
);
export type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

const aFault = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Fault>('none') },
  { weight: 5, arbitrary: fc.constantFrom(...faults) },
);

/** Wishes over 3 groups, the faults that their requests meet, and what comes in between. */
export const scenario = fc.record({
  inside: fc.array(fc.subarray(cars), { minLength: 3, maxLength: 3 }),
  /** What somebody else changed while we were not looking. */
  changedByOthers: fc.oneof(
    fc.constant<typeof memberships>([]),
    fc.subarray(memberships, { maxLength: 12 }),
  ),
  /** The first wish turns 20 memberships round, so that every schedule has as many items. */
  turned: fc.subarray(memberships, { minLength: 20, maxLength: 20 }),
  wishes: fc.array(aWish, { maxLength: 5 }),
  /** Some runs take several turns of the event loop to line up. */
  perTurn: fc.constantFrom(3, 1000),
  faults: fc.array(aFault, { minLength: 10, maxLength: 50 }),
  steps: fc.array(aStep, { minLength: 10, maxLength: 80 }),
  /** How the computer's clock is set, and what a colleague changes, when their turn comes. */
  jumps: fc.array(fc.integer({ min: -7_200_000, max: 7_200_000 }), { minLength: 1, maxLength: 5 }),
  colleague: fc.array(fc.constantFrom(...memberships), { minLength: 1, maxLength: 12 }),
});
export type ScenarioValue = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

/** The wish that turns these memberships round. */
export function turn(
  turned: typeof memberships,
  isMember: (groupId: number, elementId: number) => boolean,
): Wish {
  const changes = turned.map(({ groupId, elementId }): ListedChange => {
    const op = isMember(groupId, elementId) ? 'remove' : 'assign';
    return { op, kind: 'cars', groupId, elementId };
  });
  return { type: 'list', changes };
}
