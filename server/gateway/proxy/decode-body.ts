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

/** What breaks off is a cut; what can not be read at all is not in the coding that it is said to be. */
const failureOf = (error: Error) =>
  'code' in error && error.code === 'Z_BUF_ERROR' ? error : new UpstreamFailure('encoded', false);

/**
 * Decodes by how the body begins: by nothing where it is not encoded at all, as some proxies say a coding
 * of what they hand on as it is.
 */
function createByStart(decoderOf: (start: Buffer) => Transform | null): Transform {
  let decoder: Transform | null = null;
  let isBegun = false;
  const begin = (body: Transform, start: Buffer) => {
    isBegun = true;
    decoder = decoderOf(start);
    decoder
      ?.on('data', (chunk) => body.push(chunk))
      .on('error', (error) => body.destroy(failureOf(error)));
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

/** How JSON and pages begin, and hardly anything in a coding that has no mark of its own. */
const isPlain = (start: Buffer): boolean =>
  /^\s*(?:\{\s*["}]|\[\s*[[\]{"]|<[!?a-z])/i.test(start.toString('latin1', 0, 32));

/** No text begins with the first byte of gzip. */
const createAnyGunzip = () => createByStart(([first]) => (first === 0x1f ? createGunzip() : null));

/** Some servers leave out the head that the standard wants. */
const createAnyInflate = () =>
  createByStart((start) => {
    if (isPlain(start)) return null;
    return ((start[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
  });

const createAnyBrotli = () =>
  createByStart((start) => (isPlain(start) ? null : createBrotliDecompress()));

const createAnyZstd = () =>
  createByStart((start) => (isPlain(start) ? null : createZstdDecompress()));

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createAnyGunzip,
  'x-gzip': createAnyGunzip,
  deflate: createAnyInflate,
  br: createAnyBrotli,
  zstd: createAnyZstd,
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

/**
 * Waits until something of a decoded body is there: what can not be read is told instead of an answer.
 *
 * @throws {UpstreamFailure} where nothing comes: within `inactivityTimeout` milliseconds, or at all
 */
export function untilDecoded(body: Readable, inactivityTimeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new UpstreamFailure('timeout', false)),
      inactivityTimeout,
    );
    body.once('readable', resolve);
    body.once('error', (error) =>
      reject(error instanceof UpstreamFailure ? error : new UpstreamFailure('cut')),
    );
    body.once('close', () => clearTimeout(timer)).once('readable', () => clearTimeout(timer));
  });
}
