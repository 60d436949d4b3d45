import { apiErrorOf, type Cause, readAnswer, type Verdict } from './answers.ts';
import type { SendableChange } from '../change.ts';
import type { Operation, Result, Sending, Surprised, WishedBeside } from '../operation.ts';
import { type Clock, inTime } from './timing.ts';
import type { Transport } from '../transport.ts';

/** How one try of one item came out. */
export type Outcome =
  | { outcome: 'done' | 'already-so'; result: Result }
  | { outcome: 'failed'; cause: Cause }
  | { outcome: 'unknown'; cause: Cause | null }
  | ({ outcome: 'surprise' } & Surprised)
  | { outcome: 'retry'; cause: Cause; uncertain: boolean; mayBeDone: boolean }
  | Extract<Verdict, { verdict: 'pause' }>;

export interface Try {
  change: SendableChange;
  operation: Operation;
  sending: Omit<Sending, 'signal'>;
  clock: Clock;
  /** Milliseconds for each request. */
  timeout: number;
  /** An earlier try may have been done. */
  tried: boolean;
  /** An earlier try had no complete answer, so that it may still arrive. */
  cut: boolean;
  /** It is known to have been so before the first try. */
  wasSo: boolean;
  /** Repeatable, and tries are left. */
  mayRepeat: boolean;
  /** The person wants it sent, where looking says that it was not done. */
  insisted: boolean;
  /** Others are sent only because it is so, and nothing but an answer's words would say that it is. */
  hasToBeSeen: boolean;
  wishedBeside: WishedBeside;
}

/** Whether this try, or one before it, may have done it. */
const mayBeDone = ({ tried }: Try, cause: Cause, uncertain: boolean) =>
  tried || uncertain || cause.kind === 'server';

/** What is so is done where a try may have done it, but for what was so before. */
const fulfilled = ({ wasSo }: Try, isOurs: boolean) => (isOurs && !wasSo ? 'done' : 'already-so');

async function look(attempt: Try): Promise<Awaited<ReturnType<Operation['settle']>>> {
  const { change, operation, sending, clock, timeout } = attempt;
  return inTime(clock, timeout, (signal) => operation.settle(change, { ...sending, signal }));
}

/** Asks how things stand, after an answer (or none) that did not tell. */
async function verify(attempt: Try, cause: Cause, uncertain: boolean): Promise<Outcome> {
  try {
    const settled = await look(attempt);
    if (settled.holds) {
      const outcome = fulfilled(attempt, mayBeDone(attempt, cause, uncertain));
      return { outcome, result: settled.result };
    }
    // It does not hold now; what was cut off may still arrive, and only an answer rules that out.
    if (uncertain || attempt.cut) return { outcome: 'unknown', cause };
    // What the answer called missing was found: nobody may take it for gone.
    const seen = cause.kind === 'not-found' ? { ...cause, kind: 'conflict' as const } : cause;
    return { outcome: 'failed', cause: seen };
  } catch (error) {
    return unanswered(attempt, error);
  }
}

/** Even the question was not answered. */
function unanswered({ change, operation }: Try, error: unknown): Outcome {
  const verdict = readAnswer(apiErrorOf(error), change, operation, false);
  if (verdict.verdict === 'pause') return { ...verdict, uncertain: true };
  return { outcome: 'unknown', cause: verdict.cause };
}

/** What is not repeatable is looked for before it may be sent again; null: send it. */
async function lookFirst(attempt: Try): Promise<Outcome | null> {
  try {
    const settled = await look(attempt);
    if (settled.holds) return { outcome: 'done', result: settled.result };
    return attempt.insisted ? null : { outcome: 'unknown', cause: null };
  } catch (error) {
    return unanswered(attempt, error);
  }
}

/** Each read of these has its own time: what looks may have many of them. */
function readsInTime(transport: Transport, clock: Clock, timeout: number): Transport {
  const each = <T>(read: (signal: AbortSignal) => Promise<T>) => inTime(clock, timeout, read);
  return {
    ...transport,
    listGroups: (scope) => each((signal) => transport.listGroups(scope, signal)),
    listGroupElements: (scope, groupId, kind) =>
      each((signal) => transport.listGroupElements(scope, groupId, kind, signal)),
    findUser: (scope, emailAddress) =>
      each((signal) => transport.findUser(scope, emailAddress, signal)),
    hasUser: (scope, userId) => each((signal) => transport.hasUser(scope, userId, signal)),
  };
}

/** How a try came out before anything was sent, or the change that is to be sent. */
type Looked = Outcome | { send: SendableChange };

/**
 * Looks whether it is so already, or things are not as they were shown. No call of the API
 * does both at once: what somebody changes in the length of one request is not seen.
 */
async function checkFirst(attempt: Try): Promise<Looked> {
  const { change, operation, sending, clock, timeout, tried, mayRepeat, wishedBeside } = attempt;
  if (operation.check === undefined) return { send: change };
  try {
    const transport = readsInTime(sending.transport, clock, timeout);
    const { signal } = new AbortController();
    const found = await operation.check(change, { ...sending, transport, signal }, wishedBeside);
    if (found === 'so') return { outcome: fulfilled(attempt, tried), result: {} };
    if (found === null) return { send: change };
    const { found: surprise, now } = found;
    if (surprise === null) return { send: now };
    return { outcome: 'surprise', found: surprise, now };
  } catch (error) {
    const verdict = readAnswer(apiErrorOf(error), change, operation, mayRepeat);
    // Looking changes nothing, whatever came of it; an earlier try may have.
    if (verdict.verdict === 'pause') return { ...verdict, uncertain: false };
    const { cause } = verdict;
    if (verdict.verdict === 'retry')
      return { outcome: 'retry', cause, uncertain: false, mayBeDone: tried };
    return { outcome: tried ? 'unknown' : 'failed', cause };
  }
}

/** Looks, where it has to, whether to send a change at all, and which. Never throws. */
export async function lookBefore(attempt: Try): Promise<Looked> {
  const found = attempt.tried && !attempt.operation.repeatable ? await lookFirst(attempt) : null;
  return found ?? checkFirst(attempt);
}

/** Sends one change once, and reads what came of it. Never throws. */
export async function sendItem(attempt: Try): Promise<Outcome> {
  const { change, operation, sending, clock, timeout, tried, mayRepeat } = attempt;
  try {
    const result = await inTime(clock, timeout, (signal) =>
      operation.send(change, { ...sending, signal }),
    );
    return { outcome: 'done', result };
  } catch (error) {
    const verdict = readAnswer(apiErrorOf(error), change, operation, mayRepeat);
    switch (verdict.verdict) {
      case 'fulfilled':
        return attempt.hasToBeSeen
          ? verify(attempt, verdict.cause, false)
          : { outcome: fulfilled(attempt, tried), result: {} };
      case 'failed':
        // This try did nothing; an earlier one may have.
        return tried
          ? verify(attempt, verdict.cause, false)
          : { outcome: 'failed', cause: verdict.cause };
      case 'retry':
        return {
          outcome: 'retry',
          cause: verdict.cause,
          uncertain: verdict.uncertain,
          mayBeDone: mayBeDone(attempt, verdict.cause, verdict.uncertain),
        };
      case 'verify':
        return verify(attempt, verdict.cause, verdict.uncertain);
      case 'pause':
        return verdict;
    }
  }
}
