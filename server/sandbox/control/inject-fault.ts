import { setTimeout as wait } from 'node:timers/promises';
import type { Next } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Api, Call } from '../http.ts';
import type { Fault, Faults } from './faults.ts';

/** A fault cut the connection to the sandbox. The caller of `fetch` treats it as a cut upstream. */
export class UpstreamCut extends Error {
  override name = 'UpstreamCut';

  constructor() {
    super('The connection to the sandbox was cut, as ordered.');
  }
}

/** Injects the ordered fault into each matching call, before all checks of the API. */
export const withFaults = (faults: Faults) =>
  createMiddleware<Api>(async (c, next) => {
    const fault = faults.take(c.req.method, c.req.path.replace(/^\/v3/, ''));
    if (fault === null) return next();
    return injectFault(c, next, fault);
  });

async function injectFault(c: Call, next: Next, fault: Fault): Promise<Response | void> {
  switch (fault.kind) {
    case 'delay':
      if (fault.when === 'before') await pause(c, fault.milliseconds);
      await next();
      if (fault.when === 'after') await pause(c, fault.milliseconds);
      return;
    case 'drip':
      await next();
      return replace(c, dripping(c, fault.everyMilliseconds));
    case 'cut':
      return cut(c, next, fault);
    case 'answer':
    case 'html':
    case 'broken-json':
      if (fault.when === 'before') return orderedAnswer(fault);
      await next();
      return replace(c, orderedAnswer(fault));
  }
}

/** Replaces the answer. Clears it first, because Hono merges its headers into the next one. */
function replace(c: Call, response: Response): void {
  c.res = undefined;
  c.res = response;
}

/** Waits until the time is over or the caller disconnects. Does not keep the process alive. */
async function pause(c: Call, milliseconds: number): Promise<void> {
  await wait(milliseconds, undefined, { ref: false, signal: c.req.raw.signal }).catch(() => {});
}

/**
 * Cuts the connection of the browser or of the gateway. The gateway passes Node's request on, which
 * holds the browser's socket. A call that is done before the browser is cut still answers the gateway.
 */
async function cut(c: Call, next: Next, fault: Extract<Fault, { kind: 'cut' }>): Promise<void> {
  if (fault.when === 'after') await next();
  const socket = fault.side === 'browser' ? c.env?.incoming?.socket : undefined;
  socket?.destroy();
  if (socket === undefined || fault.when === 'before') throw new UpstreamCut();
}

type OrderedAnswer = Extract<Fault, { kind: 'answer' | 'html' | 'broken-json' }>;

function orderedAnswer(fault: OrderedAnswer): Response {
  const { status } = fault;
  if (fault.kind === 'html') {
    return new Response('<html><body><h1>502 Bad Gateway</h1></body></html>', {
      status,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  }
  if (fault.kind === 'broken-json') {
    const headers = { 'content-type': 'application/json' };
    return new Response('[{"id": 1, "name": "Muster', { status, headers });
  }
  const text = typeof fault.body === 'string';
  const headers = new Headers(fault.headers);
  if (!headers.has('content-type') && fault.body !== undefined) {
    headers.set('content-type', text ? 'text/plain; charset=utf-8' : 'application/json');
  }
  return new Response(bodyOf(fault.body, status), { status, headers });
}

/** Answers of these statuses have no body, whatever the order says. */
const BODILESS = [204, 205, 304];

function bodyOf(body: unknown, status: number): string | null {
  if (body === undefined || BODILESS.includes(status)) return null;
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** Sends the same answer one byte at a time. */
function dripping(c: Call, everyMilliseconds: number): Response {
  const { status, headers, body } = c.res;
  const dripped = new Headers(headers);
  dripped.delete('content-length');
  const bytes = body === null ? null : bytewise(body, () => pause(c, everyMilliseconds));
  return new Response(bytes, { status, headers: dripped });
}

const bytewise = (body: ReadableStream<Uint8Array<ArrayBuffer>>, rest: () => Promise<void>) =>
  body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: async (chunk, controller) => {
        for (const byte of chunk) {
          controller.enqueue(Uint8Array.of(byte));
          await rest();
        }
      },
    }),
  );
