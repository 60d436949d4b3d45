import type { HttpBindings } from '@hono/node-server';

type Body = ReadableStream<Uint8Array<ArrayBuffer>>;

/** What becomes of a body that is passed on. */
interface Watch {
  /** Called once, when it has ended, failed or been given up. */
  release: () => void;
  /**
   * It is given up after so many milliseconds in which nothing came, or nothing was taken; and after
   * six times as many in all, so that nobody holds a place by taking a byte now and then.
   */
  inactivityTimeout: number;
  bindings: HttpBindings | undefined;
}

/**
 * The same body, watched. Where it breaks off or falls silent, the browser's connection is broken
 * off too: half a list must never look like a whole one.
 */
export function watchBody(
  body: Body | null,
  { release, inactivityTimeout, bindings }: Watch,
): Body | null {
  if (body === null) {
    release();
    return null;
  }
  const reader = body.getReader();
  let held = true;
  const end = () => {
    clearTimeout(timer);
    clearTimeout(limit);
    if (held) release();
    held = false;
  };
  const fail = (controller?: ReadableStreamDefaultController) => {
    end();
    reader.cancel().catch(() => undefined);
    if (bindings) bindings.outgoing.destroy();
    else controller?.error(new TypeError('the answer broke off'));
  };
  let given: ReadableStreamDefaultController | undefined;
  const timer = setTimeout(() => fail(given), inactivityTimeout);
  const limit = setTimeout(() => fail(given), inactivityTimeout * 6);
  return new ReadableStream({
    start(controller) {
      given = controller;
    },
    async pull(controller) {
      timer.refresh();
      try {
        const { done, value } = await reader.read();
        if (!held) return;
        timer.refresh();
        if (!done) {
          controller.enqueue(value);
          return;
        }
        end();
        controller.close();
      } catch {
        fail(controller);
      }
    },
    async cancel() {
      end();
      await reader.cancel();
    },
  });
}
