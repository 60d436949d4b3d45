import { sql, type ColumnType } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the gateways keep together: one row per idempotency key, and no secret in the clear. */
export interface KeySchema {
  gateway_keys: {
    id: string;
    fingerprint: string;
    attempt: string;
    state: 'in_flight' | 'done' | 'unknown';
    answer: ColumnType<Uint8Array | null, Buffer | null | undefined, Buffer | null>;
    changed_at: Date;
  };
}

/** Brought up to date at every start. */
export const keyMigrations: Record<string, Migration> = {
  '2026-11-21-keys': {
    async up(db) {
      await db.schema
        .createTable('gateway_keys')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('attempt', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('answer', 'bytea')
        .addColumn('changed_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .execute();
      await db.schema
        .createIndex('gateway_keys_changed_at')
        .on('gateway_keys')
        .column('changed_at')
        .execute();
    },
  },
};
