import * as v from 'valibot';

/** The claims of a pasted access token; null where it is no JWT. Nothing is verified: the API decides. */
function claimsOf(token: string): unknown {
  const payload = token.split('.')[1];
  if (payload === undefined) return null;
  try {
    return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return null;
  }
}

const Ending = v.object({ exp: v.number() });

/** When an access token ends by its `exp` claim, in milliseconds since 1970; null where it does not tell. */
export function tokenEnd(token: string): number | null {
  const claims = v.safeParse(Ending, claimsOf(token));
  return claims.success ? claims.output.exp * 1000 : null;
}

const Owned = v.object({ sub: v.string() });

/** Whose access token it is by its `sub` claim; null where it does not tell. */
export function tokenSubject(token: string): string | null {
  const claims = v.safeParse(Owned, claimsOf(token));
  return claims.success ? claims.output.sub : null;
}
