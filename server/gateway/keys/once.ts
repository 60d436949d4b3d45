import { setTimeout as wait } from 'node:timers/promises';
import { refuse } from '../answers.ts';
import { UpstreamFailure } from '../proxy/upstream.ts';
import { largestKeptAnswer, type Claim, type ClaimResult, type KeyStore } from './key-store.ts';
import { fingerprintOf, idOf, openAnswer, sealAnswer, type WholeAnswer } from './seal.ts';

/** A write that is to be carried out once, however often it arrives. */
interface Wish {
  /** The Idempotency-Key. */
  key: string;
  /** Environment, customer, method and path: what the key is bound to, beside the body. */
  binding: readonly string[];
  body: Uint8Array | null;
  /** False for what makes a new thing each time it is sent. */
  repeatable: boolean;
}

/** How a keyed write ended, for the metrics. */
export type KeyOutcome = 'forwarded' | 'replayed' | 'reused' | 'unknown' | 'unavailable';

/** A repeat waits so long, in milliseconds, for the first one: a little more than that can take. */
const patience = 12_000;
const pollEvery = 100;

/** The store gets so long, in milliseconds, for a claim: nobody waits for a write much longer. */
const claimPatience = 3_000;

/** Carries wishes out, each once; one per process. */
export interface Once {
  run(wish: Wish, send: () => Promise<WholeAnswer>): Promise<WholeAnswer | Response>;
}

/** `report` hears of every outcome. */
export function createOnce(store: KeyStore, report: (outcome: KeyOutcome) => void): Once {
  /** What this process itself has on its way: a repeat here need not ask the store over and over. */
  const inFlight = new Map<string, Promise<void>>();

  async function forward(
    { key, repeatable }: Wish,
    id: string,
    attempt: string,
    send: () => Promise<WholeAnswer>,
  ): Promise<WholeAnswer> {
    try {
      const answer = await send();
      const { status, body } = answer;
      const refused = status >= 300 && status < 500;
      if (isDone(answer, repeatable) && body.length <= largestKeptAnswer) {
        await keep(store.finish(id, attempt, sealAnswer(key, answer)));
      } else {
        await keep(refused ? store.release(id, attempt) : store.lose(id, attempt));
      }
      return answer;
    } catch (error) {
      const unsent = error instanceof UpstreamFailure && error.unsent;
      await keep(unsent ? store.release(id, attempt) : store.lose(id, attempt));
      throw error;
    }
  }

  /** A store that breaks now must not hide the answer: the entry then ends as that of a dead gateway. */
  async function keep(told: Promise<void>): Promise<void> {
    await told.catch(() => undefined);
  }

  /** Null where the store fails or takes too long: what it grants after that is given back, unsent. */
  function claimInTime(claim: Claim): Promise<ClaimResult | null> {
    return new Promise((resolve) => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        resolve(null);
      }, claimPatience);
      const settle = (result: ClaimResult | null) => {
        clearTimeout(timer);
        if (!late) resolve(result);
        else if (result?.state === 'granted') void keep(store.release(claim.id, result.attempt));
      };
      store.claim(claim).then(settle, () => settle(null));
    });
  }

  async function run(
    wish: Wish,
    send: () => Promise<WholeAnswer>,
  ): Promise<WholeAnswer | Response> {
    const id = idOf(wish.key);
    const { repeatable } = wish;
    const claim = { id, fingerprint: fingerprintOf(wish.key, wish.binding, wish.body), repeatable };
    const until = performance.now() + patience;
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
          return end('replayed', openAnswer(wish.key, result.answer));
        case 'unknown':
          return end('unknown', refuse('outcome_unknown', {}, 504));
        case 'granted': {
          report('forwarded');
          const { promise, resolve } = Promise.withResolvers<void>();
          inFlight.set(id, promise);
          return await forward(wish, id, result.attempt, send).finally(() => {
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
            inFlight.get(id) ?? wait(pollEvery),
            wait(patience, undefined, { ref: false }),
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
 * Whether this is what the contract answers to a write that was done: nothing, or what it created. A
 * page of a front with 200 tells nothing, and must not be what every repeat gets.
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
