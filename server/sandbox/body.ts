import { Refusal, texts } from './answers.ts';
import type { Call } from './http.ts';

const MAX_BYTES = 1_000_000;

/**
 * Reads the JSON object in the body of a call. An empty body and `null` count as an object without
 * fields: the call then refuses with its documented text for the first field that it misses.
 *
 * @throws {Refusal} 413 over 1 MB; 400 where it is not UTF-8, not JSON or not an object
 */
export async function readObject(c: Call): Promise<Record<string, unknown>> {
  const text = await readText(c);
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw Refusal.text(400, 'The request body is not valid JSON.');
  }
  if (value === null) return {};
  if (!isObject(value)) throw Refusal.text(400, 'The request body must be a JSON object.');
  return value;
}

/** The body of a call as text, never more than 1 MB of it, whatever its headers promise. */
export async function readText(c: Call): Promise<string> {
  if (Number(c.req.header('content-length') ?? 0) > MAX_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw Refusal.text(400, 'The request body is not valid UTF-8.');
  }
}

const tooLarge = () => Refusal.text(413, texts.tooLarge);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own property; null counts as not given. */
export const given = (object: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(object, name) ? (object[name] ?? undefined) : undefined;

/**
 * Why this text can not be stored, or null where it can. PostgreSQL knows no NUL, and half a
 * surrogate pair is no character.
 */
export function flawOf(text: string, maxLength: number): string | null {
  if (text.length > maxLength) return `must not be longer than ${maxLength} characters`;
  if (text.includes('\0') || !text.isWellFormed())
    return 'holds a character that can not be stored';
  return null;
}
