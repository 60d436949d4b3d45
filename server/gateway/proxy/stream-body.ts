import type { Readable } from 'node:stream';
import { UpstreamFailure } from './upstream.ts';

/** The body of an upstream's answer, as fast as it is taken; it fails where the upstream breaks off. */
export function streamBody(incoming: Readable): ReadableStream<Uint8Array<ArrayBuffer>> {
  let ended = false;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      const end = (finish: () => void) => {
        if (!ended) finish();
        ended = true;
      };
      const fail = (error?: Error) =>
        end(() =>
          controller.error(error instanceof UpstreamFailure ? error : new UpstreamFailure('cut')),
        );
      incoming.on('data', (chunk: Buffer<ArrayBuffer>) => {
        if (ended) return;
        controller.enqueue(chunk);
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.on('end', () => end(() => controller.close()));
      incoming.on('close', () => fail());
      incoming.on('error', fail);
    },
    pull() {
      incoming.resume();
    },
    cancel() {
      ended = true;
      incoming.destroy();
    },
  });
}
