import { type Credentials } from '../session/session.ts';
import { calls } from './calls.ts';
import { vToken } from './generated/valibot.gen.ts';
import { readWith } from './http.ts';

/** An access token and its life in seconds. */
export interface AccessToken {
  token: string;
  expiresIn: number;
}

/**
 * `POST /oauth2/token`. The password is sent and forgotten. `expires_in` is a string of seconds
 * (`flinkey-api.md`, Endpoints).
 * @throws ApiError `token` where user name or password is wrong, `api-key` where the key is
 */
export async function fetchToken(
  credentials: Omit<Credentials, 'token'>,
  username: string,
  password: string,
): Promise<AccessToken> {
  const answer = await readWith(
    { ...credentials, token: '' },
    calls.token(username, password),
    vToken,
  );
  return { token: answer.access_token, expiresIn: Number(answer.expires_in) };
}
