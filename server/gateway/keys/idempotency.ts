import { setTimeout as wait } from 'node:timers/promises';
import { refuse } from '../answers.ts';
import { UpstreamFailure } from '../proxy/upstream.ts';
import { largestKeptAnswer, type Claim, type ClaimResult, type KeyStore } from './key-store.ts';
import {
  fingerprintOf,
  idOf,
  decryptAnswer,
  encryptAnswer,
  type WholeAnswer,
} from './answer-encryption.ts';

/** A write that the gateway carries out once, however often it arrives. */
interface KeyedWrite {
  /** The Idempotency-Key. */
  key: string;
  /** Environment, customer, method and path: what the key is bound to, beside the body. */
  binding: readonly string[];
  body: Uint8Array | null;
  /** False where each sending creates a new thing. */
  repeatable: boolean;
}

/** How a keyed write ended, for the metrics. */
export type KeyOutcome = 'forwarded' | 'replayed' | 'reused' | 'unknown' | 'unavailable';

/** How long a repeat waits for the first request, in milliseconds: longer than that request can take. */
const repeatTimeout = 12_000;
const pollInterval = 100;

/** How long the store may take for a claim, in milliseconds. The client gives up soon after. */
const claimTimeout = 3_000;

type SendWrite = (repeated: boolean) => Promise<WholeAnswer>;

/** Carries out each keyed write once. A process has one. */
export interface Idempotency {
  /** `send` is told whether an earlier attempt under the same key may have acted. */
  run(write: KeyedWrite, send: SendWrite): Promise<WholeAnswer | Response>;
}

/** Calls `report` with every outcome. */
export function createIdempotency(
  store: KeyStore,
  report: (outcome: KeyOutcome) => void,
): Idempotency {
  /** The writes that this process is sending: a repeat waits for the promise and does not poll the store. */
  const inFlight = new Map<string, Promise<void>>();

  async function forward(
    { key, repeatable }: KeyedWrite,
    id: string,
    attempt: string,
    send: () => Promise<WholeAnswer>,
  ): Promise<WholeAnswer> {
    try {
      const answer = await send();
      const { status, body } = answer;
      const refused = status >= 300 && status < 500;
      if (isDone(answer, repeatable) && body.length <= largestKeptAnswer) {
        await ignoreFailure(store.finish(id, attempt, encryptAnswer(key, answer)));
      } else {
        await ignoreFailure(refused ? store.release(id, attempt) : store.markUnknown(id, attempt));
      }
      return answer;
    } catch (error) {
      const unsent = error instanceof UpstreamFailure && error.unsent;
      await ignoreFailure(unsent ? store.release(id, attempt) : store.markUnknown(id, attempt));
      throw error;
    }
  }

  /** A store failure must not hide the answer: the entry expires like that of a dead gateway. */
  async function ignoreFailure(told: Promise<void>): Promise<void> {
    await told.catch(() => undefined);
  }

  /** Null where the store fails or exceeds the timeout. A later grant is released without sending. */
  function claimInTime(claim: Claim): Promise<ClaimResult | null> {
    return new Promise((resolve) => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        resolve(null);
      }, claimTimeout);
      const settle = (result: ClaimResult | null) => {
        clearTimeout(timer);
        if (!late) resolve(result);
        else if (result?.state === 'granted')
          void ignoreFailure(store.release(claim.id, result.attempt));
      };
      store.claim(claim).then(settle, () => settle(null));
    });
  }

  async function run(write: KeyedWrite, send: SendWrite): Promise<WholeAnswer | Response> {
    const id = idOf(write.key);
    const { repeatable } = write;
    const claim = {
      id,
      fingerprint: fingerprintOf(write.key, write.binding, write.body),
      repeatable,
    };
    const until = performance.now() + repeatTimeout;
    let waited = false;
    for (;;) {
      const result = await claimInTime(claim);
      switch (result?.state) {
        case undefined:
          return waited
            ? end('unknown', refuse('outcome_unknown', { 'retry-after': '10' }, 504))
            : end('unavailable', refuse('keys_unavailable', { 'retry-after': '5' }));
        case 'mismatch':
          return end('reused', refuse('key_reused'));
        case 'done':
          return end('replayed', decryptAnswer(write.key, result.answer));
        case 'unknown':
          return end('unknown', refuse('outcome_unknown', {}, 504));
        case 'granted': {
          report('forwarded');
          const { promise, resolve } = Promise.withResolvers<void>();
          inFlight.set(id, promise);
          const { attempt, repeated } = result;
          return await forward(write, id, attempt, () => send(repeated)).finally(() => {
            inFlight.delete(id);
            resolve();
          });
        }
        case 'busy':
          if (performance.now() > until) {
            return end('unknown', refuse('outcome_unknown', { 'retry-after': '10' }, 504));
          }
          waited = true;
          await Promise.race([
            inFlight.get(id) ?? wait(pollInterval),
            wait(repeatTimeout, undefined, { ref: false }),
          ]);
      }
    }
  }

  function end<T>(outcome: KeyOutcome, answer: T): T {
    report(outcome);
    return answer;
  }

  return { run };
}

/**
 * Whether the answer is the one that the contract documents for a completed write. A proxy's HTML page
 * with status 200 proves nothing, so the gateway must not replay it.
 */
function isDone({ status, headers, body }: WholeAnswer, repeatable: boolean): boolean {
  if (repeatable) return status === 204;
  return (status === 200 || status === 201) && isJson(headers['content-type'] ?? '', body);
}

function isJson(type: string, body: Buffer): boolean {
  try {
    JSON.parse(body.toString());
    return /^application\/(?:[\w.-]+\+)?json\b/i.test(type);
  } catch {
    return false;
  }
}
