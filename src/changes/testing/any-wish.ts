import * as fc from 'fast-check';
import { elementKinds } from '../../api/elements.ts';
import type { Memberships, Wish } from '../wish.ts';
import { nameOf, newGroup } from './model.ts';

const groupIds = [1, 2, 3, 4];
const elementIds = [1, 2, 3, 4, 5, 6];
const someIds = fc.subarray(elementIds);
const aKind = fc.constantFrom(...elementKinds);
const aGroup = fc.constantFrom(...groupIds);
const someGroups = fc.subarray(groupIds, { minLength: 1 });
/** Element ids as people and files give them: in any order, and some twice. */
const listed = fc.array(fc.constantFrom(...elementIds, 7, 8), { maxLength: 10 });

export const someMemberships: fc.Arbitrary<Memberships> = fc
  .array(fc.record({ cars: someIds, users: someIds, services: someIds, products: someIds }), {
    minLength: groupIds.length,
    maxLength: groupIds.length,
  })
  .map(
    (all) =>
      new Map(
        all.map(({ cars, users, services, products }, at) => [
          at + 1,
          {
            name: nameOf(at + 1),
            members: {
              cars: new Set(cars),
              users: new Set(users),
              services: new Set(services),
              products: new Set(products),
            },
          },
        ]),
      ),
  );

export const aWish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({
    type: fc.constantFrom('assign' as const, 'remove' as const),
    kind: aKind,
    elementIds: listed,
    groupIds: someGroups,
  }),
  fc.record(
    {
      type: fc.constantFrom('move' as const, 'copy' as const),
      kind: aKind,
      elementIds: listed,
      from: aGroup,
      to: aGroup,
    },
    { requiredKeys: ['type', 'kind', 'from', 'to'] },
  ),
  fc.record({
    type: fc.constant('equal' as const),
    kind: aKind,
    elementIds: listed,
    groupId: aGroup,
  }),
  fc.record({
    type: fc.constantFrom('gather' as const, 'scatter' as const),
    kind: aKind,
    sources: fc.array(fc.record({ groupId: fc.option(aGroup), elementIds: listed }), {
      maxLength: 4,
    }),
    to: aGroup,
  }),
  fc.record(
    { type: fc.constant('clear' as const), groupId: aGroup, kinds: fc.subarray([...elementKinds]) },
    { requiredKeys: ['type', 'groupId'] },
  ),
  fc.record({ type: fc.constant('delete-group' as const), groupId: aGroup }),
  fc.record({ type: fc.constant('merge' as const), from: aGroup, into: aGroup }),
  fc.record(
    {
      type: fc.constant('move-all' as const),
      from: fc.oneof(aGroup, someGroups),
      to: aGroup,
      kinds: fc.subarray([...elementKinds]),
    },
    { requiredKeys: ['type', 'from', 'to'] },
  ),
  fc.record(
    {
      type: fc.constant('make-equal' as const),
      from: aGroup,
      to: aGroup,
      kinds: fc.subarray([...elementKinds]),
    },
    { requiredKeys: ['type', 'from', 'to'] },
  ),
  fc.record(
    {
      type: fc.constant('duplicate' as const),
      from: aGroup,
      name: fc.constant(nameOf(newGroup)),
      kinds: fc.subarray([...elementKinds]),
    },
    { requiredKeys: ['type', 'from', 'name'] },
  ),
  fc.record({
    type: fc.constant('split' as const),
    from: aGroup,
    name: fc.constant(nameOf(newGroup)),
    kind: aKind,
    elementIds: listed,
  }),
  fc.record({ type: fc.constant('merge-all' as const), from: someGroups, into: aGroup }),
  fc.record({ type: fc.constant('delete-groups' as const), groupIds: someGroups }),
  fc.record({
    type: fc.constant('list' as const),
    changes: fc.array(
      fc.record({
        op: fc.constantFrom('assign' as const, 'remove' as const),
        kind: aKind,
        groupId: aGroup,
        elementId: fc.constantFrom(...elementIds),
      }),
      { maxLength: 20 },
    ),
  }),
);
