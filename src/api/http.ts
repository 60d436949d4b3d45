import ky, { isHTTPError, isNetworkError, isTimeoutError, type Options } from 'ky';
import * as v from 'valibot';
import { type Credentials, getSession } from '../session/session.ts';
import { errorOfAnswer } from './error-answers.ts';
import { ApiError } from './errors.ts';
import type { Scope } from './scope.ts';

/** The gateway waits 10 s for the upstream, we wait 15 s for the gateway, bodies included. */
const timeout = 15_000;

/** Retries live in the queries and in the run engine, never here. */
const client = ky.create({
  retry: 0,
  timeout,
  totalTimeout: timeout,
  redirect: 'error',
});

/** One key per wish: a repeat under the same key is answered, not done again (docs: one key per wish). */
export interface WriteOptions {
  key: string;
  signal?: AbortSignal;
}

function translate(error: unknown): unknown {
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
  if (isNetworkError(error) || error instanceof TypeError) return new ApiError('unreachable');
  return new ApiError('unreachable');
}

/**
 * Sends one request to our own origin and gives the text of a successful answer.
 * @throws ApiError, without the request that carries the secrets
 */
async function send(path: string, options: Options): Promise<string> {
  try {
    return await client(path, options).text();
  } catch (error) {
    throw translate(error);
  }
}

/** Parses what is not empty and is what the contract says; anything else is `garbled`. */
function parse<T>(text: string, schema: v.GenericSchema<unknown, T>): T {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    throw new ApiError('garbled', { status: 200 });
  }
}

function headersOf({ apiKey, token }: Credentials, customerId?: number): Record<string, string> {
  return {
    ...(apiKey === '' ? {} : { 'flinkey-API-Key': apiKey }),
    ...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
    ...(customerId === undefined ? {} : { 'Customer-ID': String(customerId) }),
  };
}

/**
 * The session's credentials, as long as they belong to the environment that is asked: nothing is sent
 * to one that nobody is signed in to, and what waits for it goes on once somebody is.
 * @throws ApiError `token`
 */
function credentialsFor({ environment }: Scope): Credentials {
  const session = getSession();
  if (session?.environment !== environment) throw new ApiError('token');
  return session;
}

const url = (environment: string, path: string) =>
  `/api/${encodeURIComponent(environment)}/v3/${path}`;

/** A read with credentials that may be a draft (settings); everything else reads by `read`. */
export async function readWith<T>(
  credentials: Credentials,
  path: string,
  schema: v.GenericSchema<unknown, T>,
  { customerId, signal }: { customerId?: number; signal?: AbortSignal } = {},
): Promise<T> {
  const text = await send(url(credentials.environment, path), {
    headers: headersOf(credentials, customerId),
    signal,
  });
  return parse(text, schema);
}

/** Reads one resource of the scope; `path` is below `/v3/` and may carry OData options. */
export async function read<T>(
  scope: Scope,
  path: string,
  schema: v.GenericSchema<unknown, T>,
  signal?: AbortSignal,
): Promise<T> {
  return readWith(credentialsFor(scope), path, schema, { customerId: scope.customerId, signal });
}

type WriteMethod = 'put' | 'patch' | 'delete';

function sendWrite(
  scope: Scope,
  method: WriteMethod,
  path: string,
  { key, signal, body }: WriteOptions & { body?: unknown },
): Promise<string> {
  return send(url(scope.environment, path), {
    method,
    headers: {
      ...headersOf(credentialsFor(scope), scope.customerId),
      'Idempotency-Key': key,
    },
    signal,
    ...(body === undefined ? {} : { json: body }),
  });
}

/**
 * Writes where the contract answers 204. A body all the same (a login page, say) means that nobody
 * knows who answered: `garbled`, never "done".
 */
export async function write(
  scope: Scope,
  method: WriteMethod,
  path: string,
  options: WriteOptions & { body?: unknown },
): Promise<void> {
  const text = await sendWrite(scope, method, path, options);
  if (text.trim() !== '') throw new ApiError('garbled', { status: 200 });
}

/** Writes where the contract answers with a body. */
export async function writeAndRead<T>(
  scope: Scope,
  method: WriteMethod,
  path: string,
  schema: v.GenericSchema<unknown, T>,
  options: WriteOptions & { body?: unknown },
): Promise<T> {
  return parse(await sendWrite(scope, method, path, options), schema);
}

/** The token request, the one call that is form encoded and needs no token. */
export async function postForm<T>(
  credentials: Credentials,
  path: string,
  form: Record<string, string>,
  schema: v.GenericSchema<unknown, T>,
): Promise<T> {
  const text = await send(url(credentials.environment, path), {
    method: 'post',
    headers: headersOf(credentials),
    body: new URLSearchParams(form),
  });
  return parse(text, schema);
}

/** Reads something of our own server that is no flinkey call, e.g. the environments. */
export async function readOwn<T>(
  path: string,
  schema: v.GenericSchema<unknown, T>,
  signal?: AbortSignal,
): Promise<T> {
  return parse(await send(path, { signal }), schema);
}

/** Tells our own server to do something that is no flinkey call; it answers with nothing. */
export async function commandOwn(path: string, credentials: Credentials): Promise<void> {
  await send(path, { method: 'post', headers: headersOf(credentials) });
}
