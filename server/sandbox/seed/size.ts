import * as v from 'valibot';

const count = (most: number, fallback: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most)), fallback);

const elements = (fallback: number) => count(1_000_000, fallback);
const memberships = count(10_000_000, 0);

/** How many memberships of each kind are asked for by which name. */
export const membershipsOf = {
  cars: 'memberships',
  users: 'userMemberships',
  services: 'serviceMemberships',
  products: 'productMemberships',
} as const;

export const memberKinds = ['cars', 'users', 'services', 'products'] as const;
export type MemberKind = (typeof memberKinds)[number];

/** How large a customer is to become. */
export const seedSizeSchema = v.pipe(
  v.strictObject({
    customer: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 3),
    cars: elements(10_000),
    users: elements(10_000),
    services: elements(0),
    products: elements(0),
    groups: count(100_000, 100),
    memberships,
    userMemberships: memberships,
    serviceMemberships: memberships,
    productMemberships: memberships,
  }),
  v.check(
    (size) =>
      memberKinds.every((kind) => size[membershipsOf[kind]] <= size.groups * groupable(size[kind])),
    'There are more memberships than the groups can hold: at most groups × 85 % of the elements of a kind.',
  ),
);

export type SeedSize = v.InferOutput<typeof seedSizeSchema>;

/** As in the example fleet, 15 % of a kind are in no group. */
export const groupable = (held: number): number => Math.floor(held * 0.85);
