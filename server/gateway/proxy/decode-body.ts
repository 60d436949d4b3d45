import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, Transform } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import { UpstreamFailure } from './upstream.ts';

/** Some servers leave out the head that the standard wants: its first byte tells. */
function createAnyInflate(): Transform {
  let inflate: Transform | null = null;
  const begin = (body: Transform, [first = 0]: Buffer) => {
    const hasHead = (first & 0x0f) === 8;
    inflate = hasHead ? createInflate() : createInflateRaw();
    inflate.on('data', (chunk) => body.push(chunk)).on('error', (error) => body.destroy(error));
    return inflate;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      (inflate ?? begin(this, chunk)).write(chunk, () => done());
    },
    flush(done) {
      if (inflate === null) done();
      else inflate.once('end', () => done()).end();
    },
  });
}

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createAnyInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/**
 * The body of an answer without its content codings. The gateway asks for none, yet some proxies encode
 * all the same. Destroying the body destroys the answer.
 *
 * @throws {UpstreamFailure} `encoded` where the gateway does not know a coding
 */
export function decodeBody(incoming: IncomingMessage): Readable {
  const codings = (incoming.headers['content-encoding'] ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const applied = codings.toReversed().map((coding) => {
    const create = Object.hasOwn(decoders, coding) ? decoders[coding] : undefined;
    if (create === undefined) throw new UpstreamFailure('encoded', false);
    return create();
  });
  return applied.reduce<Readable>(
    // The consumer of the last stream sees the failure of each.
    (body, decoder) => pipeline(body, decoder, () => undefined),
    incoming,
  );
}
