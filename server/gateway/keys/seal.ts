import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { number, object, parse, record, string } from 'valibot';

/** The answer to a write, small enough to be held whole. */
export interface WholeAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer<ArrayBuffer>;
}

const sealedAnswer = object({
  status: number(),
  headers: record(string(), string()),
  body: string(),
});

const cipher = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/** The name under which a key is kept; the key can not be found from it. */
export function idOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/**
 * What binds a key to one request: an HMAC under a key that only the holder of the idempotency key
 * can make, so that nobody who reads the store can try passwords against it.
 */
export function fingerprintOf(
  key: string,
  parts: readonly string[],
  body: Uint8Array | null,
): string {
  return createHmac('sha256', derive(key, 'fingerprint'))
    .update(JSON.stringify(parts))
    .update(body ?? '')
    .digest('base64url');
}

/** Encrypts an answer under a key derived from the idempotency key: it can hold a password. */
export function sealAnswer(key: string, { status, headers, body }: WholeAnswer): Buffer {
  const iv = randomBytes(ivLength);
  const encryption = createCipheriv(cipher, derive(key, 'answer'), iv);
  const text = JSON.stringify({ status, headers, body: body.toString('base64') });
  const sealed = Buffer.concat([encryption.update(text, 'utf8'), encryption.final()]);
  return Buffer.concat([iv, encryption.getAuthTag(), sealed]);
}

/** The reverse of sealAnswer. Throws where the key is another one, or the bytes were changed. */
export function openAnswer(key: string, sealed: Buffer): WholeAnswer {
  const decryption = createDecipheriv(cipher, derive(key, 'answer'), sealed.subarray(0, ivLength));
  decryption.setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
  const text = Buffer.concat([
    decryption.update(sealed.subarray(ivLength + tagLength)),
    decryption.final(),
  ]).toString('utf8');
  const { status, headers, body } = parse(sealedAnswer, JSON.parse(text));
  return { status, headers, body: Buffer.from(body, 'base64') };
}

function derive(key: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, 'motorpool', purpose, 32));
}
