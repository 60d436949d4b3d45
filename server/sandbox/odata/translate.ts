import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Fail } from './error.ts';
import { fieldNamed, type Fields, property, type Typed, type ValueType } from './fields.ts';
import { call, inWords } from './functions.ts';
import type { Comparison, Expression, Literal } from './syntax.ts';

/**
 * An expression in SQL. Names come from the whitelist `fields` alone, and every value is a
 * parameter. Null is as in OData 4.0: equal to itself only, and never greater or less.
 */
export function translate(expression: Expression, fields: Fields, fail: Fail): Typed {
  const inner = (part: Expression) => translate(part, fields, fail);
  const { kind, at } = expression;
  if (kind === 'literal') return { ...literal(expression.literal), at };
  if (kind === 'path') return path(expression.path, fields, at, fail);
  if (kind === 'call') return call(expression.name, expression.arguments.map(inner), at, fail);
  if (kind === 'not') {
    const operand = inner(expression.operand);
    const negated = sql`(not ${condition(operand, fail)})`;
    return { sql: negated, type: 'boolean', nullable: operand.nullable, at };
  }
  if (kind === 'logic') {
    return logic(expression.operator, expression.operands.map(inner), at, fail);
  }
  const left = inner(expression.left);
  if (kind === 'in') return isIn(left, expression.list.map(inner), fail);
  return compare(expression.operator, left, inner(expression.right), at, fail);
}

/** What stands where only a condition may. */
export function condition(typed: Typed, fail: Fail): RawBuilder<SqlBool> {
  if (typed.type === 'null') return sql<SqlBool>`null::boolean`;
  if (typed.type === 'boolean') return sql<SqlBool>`${typed.sql}`;
  return fail(typed.at, `a condition is expected here, not ${inWords[typed.type]}.`);
}

function literal(given: Literal): Omit<Typed, 'at'> {
  const known = { type: given.type, nullable: given.type === 'null' };
  if (given.type === 'null') return { ...known, sql: sql`null` };
  if (given.type === 'boolean') return { ...known, sql: given.value ? sql`true` : sql`false` };
  const { value } = given;
  if (given.type === 'int') return { ...known, sql: sql`${value}::int` };
  if (given.type === 'decimal') return { ...known, sql: sql`${value}::numeric` };
  if (given.type === 'date') return { ...known, sql: sql`${value}::timestamptz` };
  return { ...known, sql: sql`${value}::text collate "und-x-icu"`, text: value };
}

function path(name: string, fields: Fields, at: number, fail: Fail): Typed {
  const field = fieldNamed(fields, name);
  if (field === null) return fail(at, `there is no property named '${name}'.`);
  return property(field, at);
}

function logic(operator: 'and' | 'or', operands: Typed[], at: number, fail: Fail): Typed {
  const parts = operands.map((operand) => condition(operand, fail));
  const joined = sql.join(parts, operator === 'and' ? sql` and ` : sql` or `);
  const nullable = operands.some((operand) => operand.nullable);
  return { sql: sql`(${joined})`, type: 'boolean', nullable, at };
}

const signs: Readonly<Record<Comparison, RawBuilder<unknown>>> = {
  eq: sql`=`,
  ne: sql`<>`,
  gt: sql`>`,
  ge: sql`>=`,
  lt: sql`<`,
  le: sql`<=`,
};

function compare(operator: Comparison, left: Typed, right: Typed, at: number, fail: Fail): Typed {
  const equals = operator === 'eq' || operator === 'ne';
  if (!comparable(left.type, right.type)) {
    fail(at, `${inWords[left.type]} can not be compared with ${inWords[right.type]}.`);
  }
  if (!equals && (left.type === 'boolean' || right.type === 'boolean')) {
    fail(at, `a condition can be compared with eq and ne alone, not with ${operator}.`);
  }
  const answer = { type: 'boolean', nullable: false, at } as const;
  if (left.type === 'null') return { ...answer, sql: compareNull(operator, right) };
  if (right.type === 'null') return { ...answer, sql: compareNull(operator, left) };
  const plain = sql`(${left.sql} ${signs[operator]} ${right.sql})`;
  if (!left.nullable && !right.nullable) return { ...answer, sql: plain };
  if (!equals) return { ...answer, sql: sql`coalesce(${plain}, false)` };
  const distinct = operator === 'eq' ? sql`is not distinct from` : sql`is distinct from`;
  return { ...answer, sql: sql`(${left.sql} ${distinct} ${right.sql})` };
}

function compareNull(operator: Comparison, other: Typed): RawBuilder<unknown> {
  if (operator === 'eq') return other.type === 'null' ? sql`true` : sql`(${other.sql} is null)`;
  if (operator === 'ne') {
    return other.type === 'null' ? sql`false` : sql`(${other.sql} is not null)`;
  }
  return sql`false`;
}

function isIn(left: Typed, list: Typed[], fail: Fail): Typed {
  const alternatives = list.map((item) => compare('eq', left, item, item.at, fail).sql);
  const joined = sql.join(alternatives, sql` or `);
  return { sql: sql`(${joined})`, type: 'boolean', nullable: false, at: left.at };
}

const isNumber = (type: ValueType) => type === 'int' || type === 'decimal';

const comparable = (left: ValueType, right: ValueType) =>
  left === right || left === 'null' || right === 'null' || (isNumber(left) && isNumber(right));
