import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { number, object, parse, record, string } from 'valibot';

/** The complete answer to a write, held in memory. */
export interface WholeAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer<ArrayBuffer>;
}

const answerSchema = object({
  status: number(),
  headers: record(string(), string()),
  body: string(),
});

const cipher = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/** The stored name of a key. It does not reveal the key. */
export function idOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/**
 * Binds a key to one request: an HMAC under a key that is derived from the idempotency key. A reader
 * of the store can not test passwords against it.
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

/** Encrypts an answer, which can hold a password, under a key derived from the idempotency key. */
export function encryptAnswer(key: string, { status, headers, body }: WholeAnswer): Buffer {
  const iv = randomBytes(ivLength);
  const encryption = createCipheriv(cipher, derive(key, 'answer'), iv);
  const text = JSON.stringify({ status, headers, body: body.toString('base64') });
  const encrypted = Buffer.concat([encryption.update(text, 'utf8'), encryption.final()]);
  return Buffer.concat([iv, encryption.getAuthTag(), encrypted]);
}

/** Decrypts an answer. Throws where the key differs or the bytes were changed. */
export function decryptAnswer(key: string, encrypted: Buffer): WholeAnswer {
  const decryption = createDecipheriv(
    cipher,
    derive(key, 'answer'),
    encrypted.subarray(0, ivLength),
  );
  decryption.setAuthTag(encrypted.subarray(ivLength, ivLength + tagLength));
  const text = Buffer.concat([
    decryption.update(encrypted.subarray(ivLength + tagLength)),
    decryption.final(),
  ]).toString('utf8');
  const { status, headers, body } = parse(answerSchema, JSON.parse(text));
  return { status, headers, body: Buffer.from(body, 'base64') };
}

function derive(key: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, 'motorpool', purpose, 32));
}
