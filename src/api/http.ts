import ky, { isHTTPError, isTimeoutError, type Options } from 'ky';
import * as v from 'valibot';
import { badSignIn } from '../session/secret-text.ts';
import { type Credentials, endToken, getSession, subscribeSession } from '../session/session.ts';
import { addressOf, type Call, headersOf } from './calls.ts';
import { dropEarlyReads, keepEarlyReadsOf, takeEarlyRead } from './early-reads.ts';
import { errorOfAnswer } from './error-answers.ts';
import { ApiError } from './errors.ts';
import { type Scope, scopeName } from './scope.ts';

/** The gateway waits 10 s for the upstream, we wait 15 s for the gateway, bodies included. */
const timeout = 15_000;

/** Retries live in the queries and in the run engine, never here. */
export const client = ky.create({
  retry: 0,
  timeout,
  totalTimeout: timeout,
  redirect: 'error',
});

// What was read early for one account is nothing to another.
subscribeSession(() => {
  const session = getSession();
  if (session === null) dropEarlyReads();
  else keepEarlyReadsOf(session, session.customer.id);
});

/** One key per wish: a repeat under the same key is answered, not done again (docs: one key per wish). */
export interface WriteOptions {
  key: string;
  /** The run that it belongs to: the server's log and its live changes name it. */
  run?: string;
  signal?: AbortSignal;
}

/**
 * What a request failed with, without the request that carries the secrets. Once it was handed to the
 * browser, whatever went wrong is the network's; before that it is a defect of ours, told as it is.
 */
export function translate(error: unknown, wasSent: boolean): unknown {
  if (isHTTPError(error)) {
    const { headers, status } = error.response;
    return errorOfAnswer({
      status,
      contentType: headers.get('content-type') ?? '',
      retryAfter: headers.get('retry-after'),
      data: error.data,
    });
  }
  if (isTimeoutError(error)) return new ApiError('timeout');
  // An abort is somebody's wish, not an error: it passes through untouched.
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  return wasSent ? new ApiError('unreachable') : error;
}

/**
 * Sends one request to our own origin and gives the text of a successful answer.
 * @throws ApiError, without the request that carries the secrets
 */
async function send(address: string, options: Options): Promise<string> {
  let wasSent = false;
  const handOver: typeof fetch = (request, init) => {
    wasSent = true;
    const early = request instanceof Request ? takeEarlyRead(request) : null;
    return early ?? fetch(request, init);
  };
  try {
    return await client(address, { ...options, fetch: handOver }).text();
  } catch (error) {
    throw translate(error, wasSent);
  }
}

/**
 * The headers of a request.
 * @throws ApiError where the API key or the token can not be one, as with letters beyond ASCII
 */
export function headersFor(credentials: Credentials, customerId?: number): Record<string, string> {
  if (badSignIn(credentials.apiKey) !== null) throw new ApiError('api-key');
  if (badSignIn(credentials.token) !== null) throw new ApiError('token');
  return headersOf(credentials, customerId);
}

/** Parses what is not empty and is what the contract says; anything else is `garbled`. */
function parse<T>(text: string, schema: v.GenericSchema<unknown, T>): T {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    throw new ApiError('garbled', { status: 200 });
  }
}

/**
 * The session's credentials, as long as they belong to the environment that is asked: nothing is sent
 * to one that nobody is signed in to, and what waits for it goes on once somebody is.
 * @throws ApiError `token`
 */
export function credentialsFor({ environment }: Scope): Credentials {
  const session = getSession();
  if (session?.environment !== environment) throw new ApiError('token');
  return session;
}

/** The runs that this tab has sent something for: what comes back of them is known already. */
export const ownRuns: Set<string> = new Set();

/** What the call asks for beside its headers. */
function contentOf({ method, body, form }: Call): Options {
  return {
    method,
    ...(body === undefined ? {} : { json: body }),
    ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
  };
}

/** Sends in the name of an account; what the API says of its token is known from then on. */
async function sendFor(credentials: Credentials, call: Call, options: Options): Promise<string> {
  try {
    return await send(addressOf(credentials.environment, call), { ...contentOf(call), ...options });
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'token') endToken(credentials.token);
    throw error;
  }
}

/** A call with credentials that may be a draft (settings); everything else reads by `read`. */
export async function readWith<T>(
  credentials: Credentials,
  call: Call,
  schema: v.GenericSchema<unknown, T>,
  { customerId, signal }: { customerId?: number; signal?: AbortSignal } = {},
): Promise<T> {
  const headers = headersFor(credentials, customerId);
  return parse(await sendFor(credentials, call, { headers, signal }), schema);
}

/** When this page first read something of a scope, on the clock of `performance.now()`. */
export const firstReads: Map<string, number> = new Map();

/** Reads one resource of the scope. */
export async function read<T>(
  scope: Scope,
  call: Call,
  schema: v.GenericSchema<unknown, T>,
  signal?: AbortSignal,
): Promise<T> {
  const name = scopeName(scope);
  if (!firstReads.has(name)) firstReads.set(name, performance.now());
  return readWith(credentialsFor(scope), call, schema, { customerId: scope.customerId, signal });
}

async function sendWrite(
  scope: Scope,
  call: Call,
  { key, run, signal }: WriteOptions,
): Promise<string> {
  const credentials = credentialsFor(scope);
  // What was read before it, and is asked for after it, would not know it.
  dropEarlyReads();
  if (run !== undefined) ownRuns.add(run);
  return sendFor(credentials, call, {
    headers: {
      ...headersFor(credentials, scope.customerId),
      'Idempotency-Key': key,
      ...(run === undefined ? {} : { 'Motorpool-Run': run }),
    },
    signal,
  });
}

/**
 * Writes where the contract answers 204. A body all the same (a login page, say) means that nobody
 * knows who answered: `garbled`, never "done".
 */
export async function write(scope: Scope, call: Call, options: WriteOptions): Promise<void> {
  const text = await sendWrite(scope, call, options);
  if (text.trim() !== '') throw new ApiError('garbled', { status: 200 });
}

/** Writes where the contract answers with a body. */
export async function writeAndRead<T>(
  scope: Scope,
  call: Call,
  schema: v.GenericSchema<unknown, T>,
  options: WriteOptions,
): Promise<T> {
  return parse(await sendWrite(scope, call, options), schema);
}

/** Reads something of our own server that is no flinkey call, e.g. the environments. */
export async function readOwn<T>(
  address: string,
  schema: v.GenericSchema<unknown, T>,
  signal?: AbortSignal,
): Promise<T> {
  return parse(await send(address, { signal }), schema);
}

/** Tells our own server to do something that is no flinkey call; it answers with nothing. */
export async function commandOwn(address: string, credentials: Credentials): Promise<void> {
  await send(address, { method: 'POST', headers: headersFor(credentials) });
}

/** Reads something of our own server for a customer, in the name of the session, e.g. its log. @throws ApiError */
export async function readOwnFor<T>(
  scope: Scope,
  path: string,
  schema: v.GenericSchema<unknown, T>,
  signal?: AbortSignal,
): Promise<T> {
  const headers = headersFor(credentialsFor(scope), scope.customerId);
  const address = `/api/${encodeURIComponent(scope.environment)}/${path}`;
  return parse(await send(address, { headers, signal }), schema);
}
