import { type RawBuilder, sql } from 'kysely';

export type ValueType = 'string' | 'int' | 'decimal' | 'boolean' | 'date' | 'null';

/** A property that queries may name, and the column that it stands for. */
export interface Field {
  type: Exclude<ValueType, 'decimal' | 'null'>;
  /** `table.column`. Written by us, never by the one who asks. */
  column: string;
  /** The same in small letters, where it is stored. */
  lowered?: string;
  nullable: boolean;
}

/** The properties of a resource by their OData paths, such as `userData/lastName`. */
export type Fields = Readonly<Record<string, Field>>;

/** A part of a query in SQL, with what must be known to put it into a larger part. */
export interface Typed {
  sql: RawBuilder<unknown>;
  type: ValueType;
  nullable: boolean;
  at: number;
  /** The text itself, where it is a literal: patterns of `like` are made of it. */
  text?: string;
  /** The same in small letters, where it is stored. */
  lowered?: RawBuilder<unknown>;
}

export const fieldNamed = (fields: Fields, path: string): Field | null =>
  Object.hasOwn(fields, path) ? (fields[path] ?? null) : null;

/** The property itself, in SQL. */
export const property = (field: Field, at: number): Typed => ({
  sql: sql.ref(field.column),
  type: field.type,
  nullable: field.nullable,
  at,
  ...(field.lowered === undefined ? {} : { lowered: sql.ref(field.lowered) }),
});
