import type { ApiErrorKind } from '../api/errors.ts';

/** Where an item of a run stands. The last five are where it can end. */
export type ItemState =
  | 'waiting'
  | 'sending'
  | 'done'
  | 'already-so'
  | 'failed'
  | 'unknown'
  | 'not-sent';

/**
 * Why an item was not sent: cancelled by the person, the one it waited for failed (`blocked`), its
 * opposite came while it waited (`superseded`, and `cancelled-out` for that other one), its payload was
 * not stored (`forgotten`), or the journal could not be written.
 */
type NotSentReason =
  | 'cancelled'
  | 'blocked'
  | 'superseded'
  | 'cancelled-out'
  | 'forgotten'
  | 'journal';

export type Status =
  | { state: Exclude<ItemState, 'failed' | 'not-sent'> }
  | { state: 'failed'; kind: ApiErrorKind }
  | { state: 'not-sent'; reason: NotSentReason };

/**
 * One character per status: what the journal keeps of an item. The letters are a storage format and
 * may be added to, never changed.
 */
const letters = {
  w: { state: 'waiting' },
  s: { state: 'sending' },
  d: { state: 'done' },
  a: { state: 'already-so' },
  u: { state: 'unknown' },
  c: { state: 'not-sent', reason: 'cancelled' },
  b: { state: 'not-sent', reason: 'blocked' },
  i: { state: 'not-sent', reason: 'superseded' },
  o: { state: 'not-sent', reason: 'cancelled-out' },
  g: { state: 'not-sent', reason: 'forgotten' },
  j: { state: 'not-sent', reason: 'journal' },
  A: { state: 'failed', kind: 'api-key' },
  C: { state: 'failed', kind: 'conflict' },
  G: { state: 'failed', kind: 'garbled' },
  I: { state: 'failed', kind: 'invalid' },
  L: { state: 'failed', kind: 'timeout' },
  M: { state: 'failed', kind: 'media-type' },
  N: { state: 'failed', kind: 'not-found' },
  O: { state: 'failed', kind: 'unknown-outcome' },
  P: { state: 'failed', kind: 'no-manager' },
  Q: { state: 'failed', kind: 'too-many' },
  R: { state: 'failed', kind: 'refused' },
  S: { state: 'failed', kind: 'server' },
  T: { state: 'failed', kind: 'token' },
  U: { state: 'failed', kind: 'unreachable' },
} as const satisfies Record<string, Status>;

const nameOf = (status: Status) =>
  status.state === 'failed'
    ? `failed ${status.kind}`
    : status.state === 'not-sent'
      ? `not-sent ${status.reason}`
      : status.state;

const codes = new Map<string, number>();
/** By character code: looked up for every item of every step. */
const statuses: (Status | undefined)[] = [];
for (const [letter, status] of Object.entries(letters)) {
  codes.set(nameOf(status), letter.charCodeAt(0));
  statuses[letter.charCodeAt(0)] = status;
}

/** The character code of a status. */
export function codeOf(status: Status): number {
  const code = codes.get(nameOf(status));
  if (code === undefined) throw new Error(`No letter for ${nameOf(status)}`);
  return code;
}

/** Whether this is the character code of a status. */
export function isCode(code: number): boolean {
  return statuses[code] !== undefined;
}

/** The status of a character code; @throws where there is no such letter. */
export function statusOf(code: number): Status {
  const status = statuses[code];
  if (status === undefined) throw new Error(`No status has the letter ${code}`);
  return status;
}

/**
 * Every step that an item may take. `sending → waiting` is an answer that surely did nothing (401,
 * 429); what may have been done goes to `unknown` and is settled from there. Only "retry what
 * failed" leads out of `failed`, out of `not-sent`, and out of an `unknown` that was given up.
 */
const steps: Record<ItemState, readonly ItemState[]> = {
  waiting: ['sending', 'not-sent'],
  sending: ['waiting', 'done', 'already-so', 'failed', 'unknown'],
  unknown: ['sending'],
  failed: ['waiting', 'unknown'],
  'not-sent': ['waiting'],
  done: [],
  'already-so': [],
};

/** @throws where an item can not go from the one to the other: a mistake of the engine */
export function assertStep(from: ItemState, to: ItemState): void {
  if (!steps[from].includes(to)) throw new Error(`An item can not go from ${from} to ${to}`);
}

/** Whether the wish of an item is fulfilled, so that what waits for it may be sent. */
export function isFulfilled(status: Status): boolean {
  return (
    status.state === 'done' ||
    status.state === 'already-so' ||
    (status.state === 'not-sent' && status.reason === 'cancelled-out')
  );
}

export type RunState = 'running' | 'paused' | 'finished' | 'cancelled';

const runSteps: Record<RunState, readonly RunState[]> = {
  running: ['paused', 'finished', 'cancelled'],
  paused: ['running', 'finished', 'cancelled'],
  finished: ['running'],
  cancelled: ['running'],
};

/** @throws where a run can not go from the one to the other */
export function assertRunStep(from: RunState, to: RunState): void {
  if (!runSteps[from].includes(to)) throw new Error(`A run can not go from ${from} to ${to}`);
}
