import { type RawBuilder, sql } from 'kysely';

export type ValueType = 'string' | 'int' | 'decimal' | 'boolean' | 'date' | 'null';

/** A property that queries may name, and the column that it stands for. */
export interface Field {
  type: Exclude<ValueType, 'decimal' | 'null'>;
  /** `table.column`. Written by us, never by the one who asks. */
  column: string;
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
}

export const fieldNamed = (fields: Fields, path: string): Field | null =>
  Object.hasOwn(fields, path) ? (fields[path] ?? null) : null;

export const column = (field: Field): RawBuilder<unknown> => sql.ref(field.column);
