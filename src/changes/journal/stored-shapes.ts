import * as v from 'valibot';
import type { Intent } from '../plan/intent.ts';
import type { PackedChanges } from './pack.ts';

/*
 * What comes out of the browser's storage may have been written by another version, or be damaged:
 * what does not have the shape is left where it is, and not shown.
 */

const scope = v.object({ environment: v.string(), customerId: v.number() });

/** Only what is looked up by it is looked at: an intent of another version has other words at most. */
const intent = v.custom<Intent>((value) => v.is(v.object({ type: v.string() }), value));

const head = {
  id: v.string(),
  scope,
  intent,
  startedAt: v.number(),
  total: v.number(),
  undoOf: v.nullable(v.string()),
};

/** Items that the person wanted tried once more, and the place of that wish in the order of all runs. */
const retry = v.object({
  place: v.number(),
  indexes: v.array(v.number()),
  /** Those whose last try the gateway may still be at, so that they keep their key. */
  onTheirWay: v.optional(v.array(v.number()), []),
});

const runHeader = v.object({
  ...head,
  sequence: v.number(),
  alreadySo: v.optional(v.number(), 0),
  endedAt: v.nullable(v.number()),
  cancelled: v.optional(v.boolean(), false),
  /** Oldest first. */
  retries: v.optional(v.array(retry)),
});

/** A head as the first version of the journal wrote it. */
const firstHeader = v.looseObject({
  ...head,
  created: v.record(v.string(), v.number()),
  endedAt: v.nullable(v.number()),
  cancelled: v.optional(v.boolean(), false),
});

const progress = v.object({
  endedAt: v.nullable(v.number()),
  cancelled: v.boolean(),
  retries: v.optional(v.array(retry)),
});

const numbers = v.instance(Int32Array);
const bytes = v.instance(Uint8Array);
const packedChanges = v.object({
  ops: bytes,
  kinds: bytes,
  groups: numbers,
  elements: numbers,
  afters: numbers,
  refs: v.array(v.string()),
  others: v.custom<PackedChanges['others']>(Array.isArray),
});

const groupAlias = v.object({ scope, from: v.number(), to: v.number() });

/** What is known of a run beside its items. */
export type RunHeader = Readonly<v.InferOutput<typeof runHeader>>;
export type Retry = Readonly<v.InferOutput<typeof retry>>;
/** What of it changes while it is carried out. */
export type RunProgress = Readonly<v.InferOutput<typeof progress>>;
/** A deleted group came back under another id. */
export type GroupAlias = v.InferOutput<typeof groupAlias>;

export const isRunHeader = (value: unknown): value is RunHeader => v.is(runHeader, value);
export const oldHeader = (value: unknown): value is v.InferOutput<typeof firstHeader> =>
  v.is(firstHeader, value);
export const isProgress = (value: unknown): value is RunProgress => v.is(progress, value);
export const isGroupAlias = (value: unknown): value is GroupAlias => v.is(groupAlias, value);
export const isPackedChanges = (value: unknown): value is PackedChanges =>
  v.is(packedChanges, value);
