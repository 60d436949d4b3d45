import type { HttpBindings } from '@hono/node-server';
import { largestBody, UpstreamFailure } from './upstream.ts';

/** All bodies that are being received at this moment may hold so many bytes together. */
const largestSum = 64 * largestBody;
let held = 0;

/**
 * Reads the body of a write whole; null where there is none. `too_large` past 1 MB, `overloaded`
 * where too many large ones arrive at once, `bad_request` where it breaks off.
 */
export async function readBody(
  request: Request,
  bindings: HttpBindings | undefined,
): Promise<Uint8Array<ArrayBuffer> | null | 'too_large' | 'overloaded' | 'bad_request'> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return 'too_large';
  // Node's own stream, where there is one: a web stream around it costs ten times as much.
  // And it is not to be destroyed with its socket: the refusal must still get out.
  const stream: AsyncIterable<Uint8Array> | null =
    bindings?.incoming.iterator({ destroyOnReturn: false }) ?? request.body;
  if (stream === null) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.byteLength;
      held += chunk.byteLength;
      if (size > largestBody) return 'too_large';
      if (held > largestSum) return 'overloaded';
      chunks.push(chunk);
    }
  } catch {
    return 'bad_request';
  } finally {
    held -= size;
  }
  return size === 0 ? null : join(chunks, size);
}

/** Reads the answer to a write whole, within `time` milliseconds. Throws UpstreamFailure where that can not be. */
export async function collect(
  body: ReadableStream<Uint8Array> | null,
  time: number,
): Promise<Buffer<ArrayBuffer>> {
  if (body === null) return Buffer.alloc(0);
  const reader = body.getReader();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new UpstreamFailure('timeout')), time);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late.promise]);
      if (done) return join(chunks, size);
      size += value.byteLength;
      if (size > largestBody) throw new UpstreamFailure('too-large');
      chunks.push(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof UpstreamFailure ? error : new UpstreamFailure('cut');
  } finally {
    clearTimeout(timer);
  }
}

function join(chunks: readonly Uint8Array[], size: number): Buffer<ArrayBuffer> {
  const whole = Buffer.alloc(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
