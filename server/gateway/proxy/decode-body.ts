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

/** Decodes by what the first byte tells of the body: by nothing where it is not encoded at all. */
function createByFirst(decoderOf: (first: number) => Transform | null): Transform {
  let decoder: Transform | null = null;
  let isBegun = false;
  const begin = (body: Transform, [first = 0]: Buffer) => {
    isBegun = true;
    decoder = decoderOf(first);
    decoder?.on('data', (chunk) => body.push(chunk)).on('error', (error) => body.destroy(error));
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!isBegun) begin(this, chunk);
      if (decoder === null) done(null, chunk);
      else decoder.write(chunk, () => done());
    },
    flush(done) {
      if (decoder === null) done();
      else decoder.once('end', () => done()).end();
    },
  });
}

/** Some proxies say gzip of what they hand on as it is. No text begins with the first byte of gzip. */
const createAnyGunzip = () => createByFirst((first) => (first === 0x1f ? createGunzip() : null));

/** Some servers leave out the head that the standard wants. */
const createAnyInflate = () =>
  createByFirst((first) => ((first & 0x0f) === 8 ? createInflate() : createInflateRaw()));

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createAnyGunzip,
  'x-gzip': createAnyGunzip,
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
