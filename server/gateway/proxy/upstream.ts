import type { HttpBindings } from '@hono/node-server';

/** The upstream gets so long, in milliseconds, between any two signs of life (design.md, "Times"). */
export const upstreamTimeout = 10_000;

/** No write and no answer to one is larger, in bytes. */
export const largestBody = 1_048_576;

/** One checked call to an environment. */
export interface UpstreamCall {
  method: string;
  /** Behind `/v3`, beginning with a slash. */
  path: string;
  /** As the browser wrote it, with `?`, or empty. */
  query: string;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array<ArrayBuffer> | null;
  /** Ends a read whose browser has disconnected. A write runs on to its end. */
  signal: AbortSignal | null;
  bindings: HttpBindings | undefined;
}

/** What an environment answered: the headers that are handed back, and the body as it comes. */
export interface UpstreamAnswer {
  status: number;
  headers: Record<string, string>;
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null;
}

/** A system that takes calls of the flinkey API. */
export interface Upstream {
  /** Rejects with UpstreamFailure where there is no complete head of an answer. */
  send(call: UpstreamCall): Promise<UpstreamAnswer>;
  close(): void;
}

/**
 * Why there is no answer. `unsent`: the call never left; `cut`: it broke on the way;
 * `timeout`: nothing came for 10 s; `redirect`: an answer that must not be followed; `encoded`: an
 * answer that is in no content coding that the gateway knows, or not in the one that it says.
 */
type FailureKind = 'unsent' | 'cut' | 'timeout' | 'redirect' | 'too-large' | 'encoded';

/** An upstream that did not answer. Holds no cause: that could carry headers. */
export class UpstreamFailure extends Error {
  override name = 'UpstreamFailure';
  readonly kind: FailureKind;
  /** Whether the call was surely not carried out. */
  readonly unsent: boolean;

  constructor(kind: FailureKind, unsent = kind === 'unsent' || kind === 'redirect') {
    super(`The upstream failed: ${kind}`);
    this.kind = kind;
    this.unsent = unsent;
  }
}

/** The headers of an answer that go back to the browser; everything else stays behind. */
const passedBack = ['content-type', 'retry-after'] as const;

/**
 * Looks at the head of an answer and keeps the headers that are passed on. Throws UpstreamFailure for a
 * redirect and for a status that is none.
 */
export function passBack(
  status: number,
  header: (name: string) => string | null | undefined,
): Record<string, string> {
  if (status >= 300 && status < 400) throw new UpstreamFailure('redirect');
  if (status < 200 || status > 599) throw new UpstreamFailure('cut');
  const headers: Record<string, string> = {};
  for (const name of passedBack) {
    const value = header(name);
    if (typeof value === 'string') headers[name] = value;
  }
  return headers;
}
