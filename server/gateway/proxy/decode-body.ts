import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from 'node:zlib';
import { UpstreamFailure } from './upstream.ts';

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
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
