import type { HttpBindings } from '@hono/node-server';

/**
 * The same body, calling `release` once when it has ended, failed or been given up. Where it breaks
 * off, the browser's connection is broken off too: half a list must never look like a whole one.
 */
export function releaseAtEnd(
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  release: () => void,
  bindings: HttpBindings | undefined,
): ReadableStream<Uint8Array<ArrayBuffer>> | null {
  if (body === null) {
    release();
    return null;
  }
  const reader = body.getReader();
  let held = true;
  const end = () => {
    if (held) release();
    held = false;
  };
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) {
          controller.enqueue(value);
          return;
        }
        end();
        controller.close();
      } catch (error) {
        end();
        if (bindings) bindings.outgoing.destroy();
        else controller.error(error);
      }
    },
    async cancel() {
      end();
      await reader.cancel();
    },
  });
}
