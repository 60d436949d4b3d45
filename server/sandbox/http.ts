import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Kysely } from 'kysely';
import { Refusal, texts } from './answers.ts';
import type { ODataLimits } from './odata/limits.ts';
import type { Schema } from './schema.ts';

/** What a call knows once the checks before it have passed. */
export interface Api {
  /** Node's request, where there is one: in tests without a socket there is none. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    account: number;
    /** The id of the customer that Customer-ID names, or null where this account may not use it. */
    customer: number | null;
    odataLimits: ODataLimits | null;
  };
}

export type Call = Context<Api>;
export type Db = Kysely<Schema>;

const MAX_INT32 = 2_147_483_647;

/** Reads an id. Ids begin with 1: a text that is no id becomes 0, which no row has. */
export function idIn(text: string | undefined): number {
  const id = text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return id <= MAX_INT32 ? id : 0;
}

/** The customer of a call behind the check `forCustomer`. */
export function customerOf(c: Call): number {
  const customer = c.get('customer');
  if (customer === null) throw Refusal.text(404, texts.manager);
  return customer;
}

export const queryOf = (c: Call): URLSearchParams => new URL(c.req.url).searchParams;

export const newRoutes = (): Hono<Api> => new Hono<Api>();
