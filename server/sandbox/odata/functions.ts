import { type RawBuilder, sql } from 'kysely';
import type { Fail } from './error.ts';
import type { Typed, ValueType } from './fields.ts';

interface FunctionOfOData {
  /** The types of the arguments. The last `optional` of them may be left out. */
  takes: ValueType[];
  optional?: number;
  gives: ValueType;
  sql: (...given: Typed[]) => RawBuilder<unknown>;
}

const NONE: Typed = { sql: sql`''`, type: 'string', nullable: false, at: 0 };

/** The functions of OData 4.0 for texts; names are written exactly so. */
const functions: Readonly<Record<string, FunctionOfOData>> = {
  contains: {
    takes: ['string', 'string'],
    gives: 'boolean',
    sql: (text = NONE, part = NONE) =>
      part.text === undefined
        ? sql`(strpos(${text.sql}, ${part.sql}) > 0)`
        : sql`(${text.sql} like ${`%${escaped(part.text)}%`})`,
  },
  startswith: {
    takes: ['string', 'string'],
    gives: 'boolean',
    sql: (text = NONE, part = NONE) => sql`starts_with(${text.sql}, ${part.sql})`,
  },
  endswith: {
    takes: ['string', 'string'],
    gives: 'boolean',
    sql: (text = NONE, part = NONE) => sql`(right(${text.sql}, length(${part.sql})) = ${part.sql})`,
  },
  tolower: {
    takes: ['string'],
    gives: 'string',
    sql: (text = NONE) => text.lowered ?? sql`lower(${text.sql})`,
  },
  toupper: { takes: ['string'], gives: 'string', sql: (text = NONE) => sql`upper(${text.sql})` },
  trim: {
    takes: ['string'],
    gives: 'string',
    sql: (text = NONE) => sql`btrim(${text.sql}, E' \\t\\r\\n')`,
  },
  length: { takes: ['string'], gives: 'int', sql: (text = NONE) => sql`length(${text.sql})` },
  indexof: {
    takes: ['string', 'string'],
    gives: 'int',
    sql: (text = NONE, part = NONE) => sql`(strpos(${text.sql}, ${part.sql}) - 1)`,
  },
  // Counted from 0; PostgreSQL counts from 1, and refuses what lies before or overflows.
  substring: {
    takes: ['string', 'int', 'int'],
    optional: 1,
    gives: 'string',
    sql: (text = NONE, start = NONE, length?: Typed) =>
      length === undefined
        ? sql`substr(${text.sql}, ${bounded(start)} + 1)`
        : sql`substr(${text.sql}, ${bounded(start)} + 1, ${bounded(length)})`,
  },
  concat: {
    takes: ['string', 'string'],
    gives: 'string',
    sql: (text = NONE, more = NONE) => sql`(${text.sql} || ${more.sql})`,
  },
};

/** Longer than any text that is stored, and far from the end of an int32. */
const LONG_ENOUGH = 1_000_000;

const bounded = (number: Typed) => sql`least(greatest(${number.sql}, 0), ${sql.lit(LONG_ENOUGH)})`;

/** The text as a pattern of `like` that means itself. */
const escaped = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** Calls a function of OData, after checking its name and arguments. */
export function call(name: string, given: Typed[], at: number, fail: Fail): Typed {
  const found = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (found === undefined) return fail(at, `there is no function named '${name}'.`);
  const least = found.takes.length - (found.optional ?? 0);
  if (given.length < least || given.length > found.takes.length) {
    const wanted = least === found.takes.length ? `${least}` : `${least} or ${found.takes.length}`;
    return fail(at, `${name} takes ${wanted} arguments, not ${given.length}.`);
  }
  given.forEach((argument, index) => {
    const wanted = found.takes[index] ?? 'null';
    if (argument.type !== wanted && argument.type !== 'null') {
      fail(argument.at, `${name} takes ${inWords[wanted]} here, not ${inWords[argument.type]}.`);
    }
  });
  const typed = given.map((argument, index) =>
    argument.type === 'null' ? nullOf(argument, found.takes[index]) : argument,
  );
  const nullable = given.some((argument) => argument.nullable);
  return { sql: found.sql(...typed), type: found.gives, nullable, at };
}

/** PostgreSQL wants to know of which type a null is. */
const nullOf = (argument: Typed, type: ValueType | undefined): Typed => ({
  ...argument,
  sql: type === 'int' ? sql`null::int` : sql`null::text`,
});

/** The types as sentences name them. */
export const inWords: Readonly<Record<ValueType, string>> = {
  string: 'a text',
  int: 'a whole number',
  decimal: 'a number',
  boolean: 'a condition',
  date: 'a date',
  null: 'null',
};
