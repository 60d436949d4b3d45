import * as v from 'valibot';
import type { ElementKind } from '../api/elements.ts';
import { vCar, vProduct, vService, vUser } from '../api/generated/valibot.gen.ts';
import type { Plain, Shape } from './shape.ts';

const isObject = v.looseObject({
  type: v.literal('object'),
  entries: v.record(v.string(), v.unknown()),
});
const isNullish = v.looseObject({ type: v.literal('nullish'), wrapped: v.unknown() });
const isText = v.looseObject({
  type: v.picklist(['string', 'boolean']),
  pipe: v.optional(v.never()),
});
const isInt = v.looseObject({
  type: v.literal('number'),
  pipe: v.tuple([
    v.unknown(),
    v.looseObject({ type: v.literal('integer') }),
    v.looseObject({ requirement: v.literal(-(2 ** 31)) }),
    v.looseObject({ requirement: v.literal(2 ** 31 - 1) }),
  ]),
});

function plainOf(schema: unknown): Plain | null {
  if (v.is(isInt, schema)) return 'int';
  return v.is(isText, schema) ? schema.type : null;
}

/** What a schema of the contract asks for, as data. @throws Error where that can not be said so shortly */
function shapeOf(schema: unknown): Shape {
  if (v.is(isObject, schema))
    return Object.fromEntries(
      Object.entries(schema.entries).map(([name, entry]) => [name, shapeOf(entry)]),
    );
  const isOptional = v.is(isNullish, schema);
  const plain = plainOf(isOptional ? schema.wrapped : schema);
  if (plain === null) throw new Error('The contract has a shape that the first rows do not know.');
  return isOptional ? `${plain}?` : plain;
}

/** What the elements of each kind look like: made at build, of the schemas that the app reads them with. */
export const elementShapes: Readonly<Record<ElementKind, Shape>> = {
  cars: shapeOf(vCar),
  users: shapeOf(vUser),
  services: shapeOf(vService),
  products: shapeOf(vProduct),
};
