// @vitest-environment node
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { elementKinds } from '../../api/elements.ts';
import type { Change } from '../change.ts';
import { joiningOf } from '../operations/join-group.ts';
import { pack, unpack } from './pack.ts';

const id = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const aGroup = fc.oneof(id, fc.record({ created: fc.constantFrom('a', 'b', 'c') }));
const aChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      {
        op: fc.constantFrom('assign' as const, 'remove' as const),
        kind: fc.constantFrom(...elementKinds),
        groupId: aGroup,
        elementId: id,
        after: fc.oneof(id, fc.array(id)),
      },
      { requiredKeys: ['op', 'kind', 'groupId', 'elementId'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constantFrom('assign' as const, 'remove' as const),
      kind: fc.constantFrom(...elementKinds),
      groupId: aGroup,
      elementId: id,
      wasSo: fc.constant(true as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        op: fc.constantFrom('assign' as const, 'remove' as const),
        kind: fc.constantFrom(...elementKinds),
        groupId: aGroup,
        elementId: id,
        wasUnknown: fc.constant(true as const),
        after: fc.oneof(id, fc.array(id)),
      },
      { requiredKeys: ['op', 'kind', 'groupId', 'elementId', 'wasUnknown'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('rename-group' as const),
      groupId: aGroup,
      name: fc.string(),
      was: fc.string(),
    }),
  },
);

const aJoin = fc
  .tuple(id, aGroup, fc.option(id, { nil: undefined }))
  .map(([user, groupId, at]) => joiningOf(user, { groupId, at }));

it('every change set comes back from its columns as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(aChange, aJoin)), (changes) => {
      expect(unpack(structuredClone(pack(changes)))).toEqual(changes);
    }),
  );
});

it('a membership takes 14 bytes', () => {
  const packed = pack([
    { op: 'remove', kind: 'products', groupId: { created: 'x' }, elementId: 7, after: 0 },
    { op: 'assign', kind: 'cars', groupId: { created: 'y' }, elementId: 8 },
    { op: 'assign', kind: 'cars', groupId: { created: 'x' }, elementId: 9, wasUnknown: true },
  ]);
  expect(packed).toEqual({
    ops: new Uint8Array([1, 0, 4]),
    kinds: new Uint8Array([3, 0, 0]),
    groups: new Int32Array([-1, -2, -1]),
    elements: new Int32Array([7, 8, 9]),
    afters: new Int32Array([0, -1, -1]),
    refs: ['x', 'y'],
    others: [],
  });
});

it('columns that do not fit together are refused', () => {
  const packed = pack([{ op: 'assign', kind: 'cars', groupId: 1, elementId: 2 }]);
  const damaged = [
    { ...packed, ops: new Uint8Array([9]) },
    { ...packed, kinds: new Uint8Array([9]) },
    { ...packed, kinds: new Uint8Array() },
    { ...packed, groups: new Int32Array() },
    { ...packed, elements: new Int32Array() },
  ];
  for (const columns of damaged) expect(() => unpack(columns)).toThrow('damaged');
});
