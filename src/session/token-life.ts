import * as v from 'valibot';

const Claims = v.object({ exp: v.number() });

/**
 * When a pasted access token ends, in milliseconds since 1970, read from its `exp` claim; null where
 * it is no JWT or does not tell. Nothing is verified: the API decides, this only counts down.
 */
export function tokenEnd(token: string): number | null {
  const payload = token.split('.')[1];
  if (payload === undefined) return null;
  try {
    const json = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    return v.parse(Claims, JSON.parse(json)).exp * 1000;
  } catch {
    return null;
  }
}
