import type { Session } from '../session/session.ts';
import { tokenEnd } from '../session/token-life.ts';
import { calls } from './calls.ts';
import { vToken } from './generated/valibot.gen.ts';
import { readWith } from './http.ts';

/** An access token, and when it ends: milliseconds since 1970, null where nobody tells. */
export type AccessToken = Pick<Session, 'token' | 'tokenEndsAt'>;

/**
 * Signs in: `POST /oauth2/token`. The password is sent and forgotten. `expires_in` is a string of
 * seconds (`flinkey-api.md`, Endpoints) and counts from when it was asked for, so that the token never
 * ends before we think; where it is none, the token itself may tell.
 * @throws ApiError `token` where user name or password is wrong, `api-key` where the key is
 */
export async function signIn(
  { environment, apiKey }: Pick<Session, 'environment' | 'apiKey'>,
  userName: string,
  password: string,
): Promise<AccessToken> {
  const askedAt = Date.now();
  const call = calls.token(userName.trim(), password);
  const answer = await readWith({ environment, apiKey, token: '' }, call, vToken);
  const { access_token: token, expires_in: life } = answer;
  const seconds = life.trim() === '' ? Number.NaN : Number(life);
  const tokenEndsAt = Number.isFinite(seconds) ? askedAt + seconds * 1000 : tokenEnd(token);
  return { token, tokenEndsAt };
}
