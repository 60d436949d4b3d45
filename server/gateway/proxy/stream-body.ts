import type { IncomingMessage } from 'node:http';
import { UpstreamFailure } from './upstream.ts';

/**
 * The body of an upstream's answer, as fast as the browser takes it. It fails where the upstream
 * breaks off, or is silent for `silence` milliseconds while it is waited for; and it gives the
 * upstream up where the browser takes nothing for as long.
 */
export function streamBody(
  incoming: IncomingMessage,
  silence: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      const end = (finish: () => void) => {
        if (ended) return;
        ended = true;
        clearTimeout(timer);
        finish();
        if (!incoming.complete) incoming.destroy();
      };
      const watch = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          end(() => controller.error(new UpstreamFailure('timeout')));
        }, silence);
      };
      incoming.on('data', (chunk: Buffer<ArrayBuffer>) => {
        if (ended) return;
        controller.enqueue(chunk);
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
        watch();
      });
      incoming.on('end', () => end(() => controller.close()));
      incoming.on('close', () => end(() => controller.error(new UpstreamFailure('cut'))));
      incoming.on('error', () => end(() => controller.error(new UpstreamFailure('cut'))));
      watch();
    },
    pull() {
      timer?.refresh();
      incoming.resume();
    },
    cancel() {
      ended = true;
      clearTimeout(timer);
      incoming.destroy();
    },
  });
}
