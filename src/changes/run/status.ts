import type { ApiErrorKind } from '../../api/errors.ts';

/** Where an item of a run stands. The last five are where it can end. */
export type ItemState =
  | 'waiting'
  | 'sending'
  | 'done'
  | 'already-so'
  | 'failed'
  | 'unknown'
  | 'not-sent';

/** How many items stand where. */
export type Counts = Readonly<Record<ItemState, number>>;

/** Counts of a run without items. */
export const noCounts = (): Record<ItemState, number> => ({
  waiting: 0,
  sending: 0,
  done: 0,
  'already-so': 0,
  failed: 0,
  unknown: 0,
  'not-sent': 0,
});

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

/** It looks before it is sent for the first time: nothing of it can be done yet. */
type Looking = { state: 'sending'; isLooking: true };

export type Status =
  | { state: Exclude<ItemState, 'failed' | 'not-sent'> }
  | Looking
  | { state: 'failed'; kind: ApiErrorKind }
  | { state: 'not-sent'; reason: NotSentReason };

/**
 * One character per status: what the journal keeps of an item. The letters are a storage format and
 * may be added to, never changed; the types want one for every state, reason and cause.
 */
const plainLetters: Record<Exclude<ItemState, 'failed' | 'not-sent'>, string> = {
  waiting: 'w',
  sending: 's',
  done: 'd',
  'already-so': 'a',
  unknown: 'u',
};
const lookingLetter = 'l';
const notSentLetters: Record<NotSentReason, string> = {
  cancelled: 'c',
  blocked: 'b',
  superseded: 'i',
  'cancelled-out': 'o',
  forgotten: 'g',
  journal: 'j',
};
const failedLetters: Record<ApiErrorKind, string> = {
  'api-key': 'A',
  conflict: 'C',
  changing: 'F',
  garbled: 'G',
  invalid: 'I',
  timeout: 'L',
  'media-type': 'M',
  'not-found': 'N',
  'unknown-outcome': 'O',
  'no-manager': 'P',
  'too-many': 'Q',
  refused: 'R',
  server: 'S',
  token: 'T',
  unreachable: 'U',
};

/** By character code: looked up for every item of every step. */
const statuses: (Status | undefined)[] = [];

function remember<Name extends string>(
  letters: Record<Name, string>,
  statusOfName: (name: Name) => Status,
): void {
  for (const name in letters) statuses[letters[name].charCodeAt(0)] = statusOfName(name);
}
remember(plainLetters, (state) => ({ state }));
remember({ [lookingLetter]: lookingLetter }, () => ({ state: 'sending', isLooking: true }));
remember(notSentLetters, (reason) => ({ state: 'not-sent', reason }));
remember(failedLetters, (kind) => ({ state: 'failed', kind }));

function letterOf(status: Status): string | undefined {
  switch (status.state) {
    case 'failed':
      return failedLetters[status.kind];
    case 'not-sent':
      return notSentLetters[status.reason];
    case 'sending':
      return 'isLooking' in status ? lookingLetter : plainLetters.sending;
    default:
      return plainLetters[status.state];
  }
}

/** The character code of a status. */
export function codeOf(status: Status): number {
  const letter = letterOf(status);
  // What is thrown may not be of its type: the item then ends as unknown, and it is reported.
  if (letter === undefined) throw new Error(`No letter for ${JSON.stringify(status)}`);
  return letter.charCodeAt(0);
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
 * Every step that an item may take. `sending → sending` has looked, and sends; `sending → waiting` is an
 * answer that surely did nothing (401, 429), `sending → not-sent` was not done before its opposite was;
 * what may have been done goes to `unknown` and is settled from there. Only "retry what failed" leads out
 * of `failed`, out of `not-sent`, and out of an `unknown` that was given up.
 */
const steps: Record<ItemState, readonly ItemState[]> = {
  waiting: ['sending', 'not-sent'],
  sending: ['sending', 'waiting', 'done', 'already-so', 'failed', 'unknown', 'not-sent'],
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
