import { createHash } from 'node:crypto';
import * as v from 'valibot';

/** Who made a change: a pseudonym that stays the same over tokens, and the token's readable claim. */
export interface Person {
  id: string;
  name: string | null;
}

const text = v.fallback(v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))), undefined);

/** The claims that say who somebody is, the most readable first. */
const readable = [
  'name',
  'preferred_username',
  'unique_name',
  'email',
  'upn',
  'given_name',
] as const;

const claimsSchema = v.object({
  iss: text,
  sub: text,
  oid: text,
  ...v.entriesFromList(readable, text),
});

/**
 * Reads the person from the access token of a call. The environment has checked the token wherever
 * this is used. A token that is no JWT, or names nobody, stands for itself.
 */
export function personOf(authorization: string | undefined): Person {
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  const claims = claimsOf(token);
  const subject = claims?.sub ?? claims?.oid;
  const name = readable.map((claim) => oneLine(claims?.[claim] ?? '')).find(Boolean) ?? null;
  if (claims && subject) return { id: fingerprint(`${claims.iss ?? ''}\n${subject}`), name };
  return { id: fingerprint(token), name };
}

/** When the token of a call ends, in seconds since 1970; null where it does not say so. */
export function expiryOf(authorization: string | undefined): number | null {
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  const read = v.safeParse(v.object({ exp: v.number() }), payloadOf(token));
  return read.success ? read.output.exp : null;
}

/** A name as one line of text: a database keeps no NUL, and whoever reads it is not misled by its direction. */
const oneLine = (name: string) =>
  name
    .replaceAll(/[\p{Cs}\p{Bidi_Control}]/gu, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

const fingerprint = (value: string) =>
  createHash('sha256').update(value).digest('base64url').slice(0, 10);

function claimsOf(token: string): v.InferOutput<typeof claimsSchema> | null {
  const read = v.safeParse(claimsSchema, payloadOf(token));
  return read.success ? read.output : null;
}

function payloadOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  } catch {
    return null;
  }
}
