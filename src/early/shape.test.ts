import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { vCar, vProduct, vService, vUser } from '../api/generated/valibot.gen.ts';
import { elementShapes } from './element-shapes.ts';
import { fits } from './shape.ts';

/** Anything that an answer may hold in the place of a value. */
const anyValue = fc.oneof(
  fc.constantFrom(null, undefined, '', 'a', 0, 1.5, -1, 2 ** 31, -(2 ** 31), true, [], {}),
  fc.jsonValue(),
);

for (const [kind, schema, good] of [
  ['users', vUser, { id: 1, emailAddress: 'a@b', userData: { firstName: 'A', lastName: null } }],
  ['cars', vCar, { id: 1, name: '', vin: 'V', licensePlate: null, brand: 'B', model: 'M' }],
  ['services', vService, { id: 1, name: 'S', isTerminated: true, terminationDate: '2026-01-01' }],
  ['products', vProduct, { id: 1, uniqueId: 'U', serialNumber: 'S', sapNumber: '', type: 'T' }],
] as const)
  test(`of ${kind} the first rows take what the app takes, and nothing else`, () => {
    expect(fits(good, elementShapes[kind])).toBe(true);
    const broken = fc
      .record({ name: fc.constantFrom(...Object.keys(good)), value: anyValue })
      .map(({ name, value }) => ({ ...good, [name]: value }));
    fc.assert(
      fc.property(fc.oneof(anyValue, broken), (value) => {
        expect(fits(value, elementShapes[kind])).toBe(v.is(schema, value));
      }),
    );
  });
