import * as v from 'valibot';

const count = (most: number, fallback: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most)), fallback);

/** How large a customer is to become. Memberships are of cars. */
export const seedSizeSchema = v.pipe(
  v.strictObject({
    customer: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 3),
    cars: count(1_000_000, 10_000),
    users: count(1_000_000, 10_000),
    groups: count(100_000, 100),
    memberships: count(10_000_000, 0),
  }),
  v.check(
    ({ groups, cars, memberships }) => memberships <= groups * groupable(cars),
    'There are more memberships than the groups can hold: at most groups × 85 % of the cars.',
  ),
);

export type SeedSize = v.InferOutput<typeof seedSizeSchema>;

/** As in the example fleet, 15 % of the cars are in no group. */
export const groupable = (cars: number): number => Math.floor(cars * 0.85);
