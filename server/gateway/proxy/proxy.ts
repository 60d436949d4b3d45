import { refuse, type RefusalCode } from '../answers.ts';
import type { Environment } from '../environments.ts';
import type { Idempotency } from '../keys/idempotency.ts';
import type { WholeAnswer } from '../keys/answer-encryption.ts';
import type { RequestContext } from '../request-context.ts';
import type { RequestTarget } from '../request-target.ts';
import { recordWrite } from '../team/record-write.ts';
import type { Team } from '../team/team.ts';
import { callHeaders, hasDoubledHeader } from './call-headers.ts';
import type { CallSlots } from './call-slots.ts';
import { collect, readBody } from './read-body.ts';
import {
  UpstreamFailure,
  type Upstream,
  type UpstreamAnswer,
  type UpstreamCall,
} from './upstream.ts';
import { watchBody } from './watch-body.ts';

/** What every call of this process shares. */
export interface ProxyOptions {
  slots: CallSlots;
  idempotency: Idempotency;
  /** Hears of every write. */
  team: Team;
  /** How long an upstream may be silent, in milliseconds. */
  inactivityTimeout: number;
}

/** One call as it came in. */
export interface IncomingCall {
  environment: Environment;
  upstream: Upstream;
  method: string;
  /** The path in the contract, with names in braces; null where the contract has none. */
  pattern: string | null;
  /** Whether each sending creates a new thing. */
  creates: boolean;
  /** The path behind `/v3`, and the query. */
  target: RequestTarget;
  request: Request;
  context: RequestContext;
}

/** An answer is for one person at one moment: no cache may store it. */
const uncached = { 'cache-control': 'no-store' };

/** Passes a call to its environment. Reads are streamed; writes are buffered and carried out once. */
export async function proxy(call: IncomingCall, options: ProxyOptions): Promise<Response> {
  const { request, context } = call;
  if (hasDoubledHeader(context.bindings?.incoming.headersDistinct ?? {})) {
    return refuse('bad_request');
  }
  const reads = call.method === 'GET' || call.method === 'HEAD';
  // The body is read before the call takes a slot, so a slow sender blocks nobody.
  const body = reads ? null : await readBody(request, context.bindings);
  if (typeof body === 'string') return refuse(body);
  if (!options.slots.take()) return refuse('overloaded', { 'retry-after': '1' });
  const upstreamCall: UpstreamCall = {
    method: call.method,
    ...call.target,
    headers: callHeaders(request.headers, call.environment),
    body,
    signal: reads ? request.signal : null,
    bindings: context.bindings,
  };
  if (reads) return read(call, upstreamCall, options);
  try {
    return await write(call, upstreamCall, options);
  } finally {
    options.slots.release();
  }
}

async function read(
  { upstream, context }: IncomingCall,
  call: UpstreamCall,
  { slots, inactivityTimeout }: ProxyOptions,
): Promise<Response> {
  let answer: UpstreamAnswer;
  try {
    answer = await upstream.send(call);
  } catch (error) {
    slots.release();
    return refuseFailure(error, false);
  }
  const release = () => slots.release();
  const body = watchBody(answer.body, { release, inactivityTimeout, bindings: context.bindings });
  const { status } = answer;
  return new Response(body, { status, headers: { ...answer.headers, ...uncached } });
}

async function write(
  call: IncomingCall,
  up: UpstreamCall,
  options: ProxyOptions,
): Promise<Response> {
  const key = call.request.headers.get('idempotency-key');
  if (key !== null && !/^[!-~]{1,255}$/.test(key)) return refuse('key_invalid');
  const send = (repeated: boolean) => sendRecorded({ call, up, key, repeated }, options);
  try {
    const answer =
      key === null || call.method === 'POST'
        ? await send(false)
        : await options.idempotency.run(
            {
              key,
              binding: [
                call.environment.name,
                up.headers['customer-id'] ?? '',
                up.method,
                up.path + up.query,
              ],
              body: up.body,
              repeatable: !call.creates,
            },
            send,
          );
    return answer instanceof Response ? answer : wholeResponse(answer);
  } catch (error) {
    return refuseFailure(error, call.method !== 'POST');
  }
}

/** One try of a write. */
interface WriteAttempt {
  call: IncomingCall;
  up: UpstreamCall;
  key: string | null;
  /** Whether an earlier try under the same key may have acted. */
  repeated: boolean;
}

/** Sends a write, and records how it ended before anybody gets the answer. */
async function sendRecorded(
  { call, up, key, repeated }: WriteAttempt,
  { team, inactivityTimeout }: ProxyOptions,
): Promise<WholeAnswer> {
  const { pattern, environment, upstream, request } = call;
  const record = async (answer: WholeAnswer | null) => {
    if (pattern === null) return;
    const recorded = {
      environment: environment.name,
      pattern,
      call: up,
      key,
      headers: request.headers,
    };
    await recordWrite(team, recorded, { answer, repeated });
  };
  let answer: WholeAnswer;
  try {
    answer = await sendWhole(upstream, up, inactivityTimeout);
  } catch (error) {
    const unsent = error instanceof UpstreamFailure && error.unsent;
    if (!unsent) await record(null).catch(() => undefined);
    throw error;
  }
  await record(answer);
  return answer;
}

/** Sends a write and waits for all of its answer, `time` milliseconds in all. */
async function sendWhole(
  upstream: Upstream,
  call: UpstreamCall,
  time: number,
): Promise<WholeAnswer> {
  const startedAt = performance.now();
  const { status, headers, body } = await upstream.send(call);
  const left = Math.max(0, time - (performance.now() - startedAt));
  return { status, headers, body: await collect(body, left) };
}

function wholeResponse({ status, headers, body }: WholeAnswer): Response {
  const content = body.length === 0 ? null : body;
  return new Response(content, { status, headers: { ...headers, ...uncached } });
}

/** `changes`: the refusal of a write must say whether the environment may have carried it out. */
function refuseFailure(error: unknown, changes: boolean): Response {
  if (!(error instanceof UpstreamFailure)) throw error;
  if (changes && error.kind !== 'redirect' && error.kind !== 'encoded') {
    const code = error.unsent ? 'not_sent' : 'outcome_unknown';
    return refuse(code, {}, error.kind === 'timeout' ? 504 : 502);
  }
  const codes = {
    unsent: 'upstream_unreachable',
    cut: 'upstream_unreachable',
    timeout: 'upstream_timeout',
    redirect: 'upstream_redirected',
    'too-large': 'upstream_too_large',
    encoded: 'upstream_encoded',
  } as const satisfies Record<typeof error.kind, RefusalCode>;
  return refuse(codes[error.kind]);
}
