import { ApiError } from '../../api/errors.ts';
import type { WriteOptions } from '../../api/http.ts';

/**
 * What may happen to one request on its way. `cut-before` and `cut-after` lose the connection before
 * and after the API did it; `error-after` is a 500 for something that was done all the same; `late`
 * does it after the client gave up; `silent` never answers; `double` is the browser's own resend.
 */
export const faults = [
  'none',
  'cut-before',
  'cut-after',
  'error-before',
  'error-after',
  'late',
  'silent',
  'double',
  'slow',
  'too-many',
  'unavailable',
  'token',
  'api-key',
  'refuse',
] as const;
export type Fault = (typeof faults)[number];

/** One request as the API sees it. */
export interface Call {
  op: string;
  /** E.g. `7/cars/12`. */
  target: string;
  key: string | null;
}

/** What an answer brings, where it brings anything. */
export interface Made {
  id: number;
  password: string | null;
}

export interface FakeGatewayOptions {
  /** What happens to this request. */
  fault?: (call: Call) => Fault | ApiError;
  /** Resolves when the next thing may happen. */
  pass?: (what: string) => Promise<void>;
  /** Resolves when something is due after the client has given up. */
  late?: (what: string) => Promise<void>;
}

const server = (status: number) => new ApiError('server', { status });

/**
 * Our gateway, in memory, and all that may happen to a request on its way through it. It remembers what was
 * answered to a key (only successes; a repeat waits for the one in flight).
 */
export class FakeGateway {
  /** Every change of state, with the key of the request that made it. */
  readonly log: Call[] = [];
  /** Every request, those too that came to nothing. */
  readonly calls: Call[] = [];
  /** What may have been created under these keys nobody knows. */
  readonly #lost = new Set<string>();
  readonly #answers = new Map<string, Promise<Made>>();
  /** By key, which request has arrived last. */
  readonly #arrived = new Map<string, number>();
  readonly #fault: (call: Call) => Fault | ApiError;
  readonly #late: (what: string) => Promise<void>;
  /** Resolves when the next thing may happen. */
  readonly pass: (what: string) => Promise<void>;

  constructor({ fault, pass, late }: FakeGatewayOptions) {
    this.#fault = fault ?? (() => 'none');
    this.pass = pass ?? (() => Promise.resolve());
    this.#late = late ?? (() => Promise.resolve());
  }

  /** Once per key, as the gateway has it; what failed is forgotten, and may be tried again. */
  #once(call: Call, act: () => Made, delay: Promise<void>): Promise<Made> {
    const key = call.key ?? '';
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = delay.then(act);
    this.#answers.set(key, answer);
    answer.catch(() => this.#answers.delete(key));
    return answer;
  }

  /** A 5xx is not remembered: the next one under this key reaches the API, unless it creates. */
  #lose({ op, key }: Call): void {
    this.#answers.delete(key ?? '');
    if (op.startsWith('create')) this.#lost.add(key ?? '');
  }

  #refuseLost(key: string): void {
    if (this.#lost.has(key)) throw new ApiError('unknown-outcome', { status: 504 });
  }

  /** A request arrives in its turn; one that the client has given up, and sent anew since, does not. */
  async #arrive(label: string, key: string, number: number): Promise<void> {
    await this.pass(label);
    if ((this.#arrived.get(key) ?? 0) > number) await new Promise(() => undefined);
    this.#arrived.set(key, number);
    this.#refuseLost(key);
  }

  /** Sends a write, which meets what is ordered for it. */
  async write(op: string, target: string, { key }: WriteOptions, act: () => Made): Promise<Made> {
    const call = { op, target, key };
    this.calls.push(call);
    this.#refuseLost(key ?? '');
    const fault = this.#fault(call);
    if (fault instanceof ApiError) throw fault;
    const label = `${op} ${target} ${fault}`;
    const now = Promise.resolve();
    const number = this.calls.length;
    const arrive = () => this.#arrive(label, key ?? '', number);
    const doIt = (delay = now) =>
      this.#once(
        call,
        () => {
          const result = act();
          this.log.push(call);
          return result;
        },
        delay,
      );
    switch (fault) {
      case 'none':
        await arrive();
        return doIt();
      case 'slow':
        await arrive();
        await arrive();
        return doIt();
      case 'double':
        await arrive();
        await doIt().catch(() => undefined);
        await arrive();
        return doIt();
      case 'cut-before':
        await arrive();
        throw new ApiError('unreachable');
      case 'cut-after':
        await arrive();
        await doIt().catch(() => undefined);
        throw new ApiError('unreachable');
      case 'error-before':
        await arrive();
        // What it has answered, or is waiting for, the gateway does not forward again.
        if (this.#answers.has(call.key ?? '')) return doIt();
        this.#lose(call);
        throw server(500);
      case 'error-after':
        await arrive();
        await doIt().catch(() => undefined);
        this.#lose(call);
        throw server(500);
      case 'late': {
        const late = doIt(this.#late(label));
        late.catch(() => undefined);
        return new Promise(() => undefined);
      }
      case 'silent':
        return new Promise(() => undefined);
      case 'too-many':
        await arrive();
        throw new ApiError('too-many', { status: 429, retryAfter: 1 });
      case 'unavailable':
        await arrive();
        throw new ApiError('too-many', { status: 503, retryAfter: 1 });
      case 'token':
      case 'api-key':
        await arrive();
        throw new ApiError(fault, { status: 401 });
      case 'refuse':
        await arrive();
        throw new ApiError('invalid', { status: 400 });
    }
  }
}
