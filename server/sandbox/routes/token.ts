import type { Token } from '../../../src/api/generated/types.gen.ts';
import { Refusal, texts } from '../answers.ts';
import { readText } from '../body.ts';
import { hasMediaType } from '../checks.ts';
import { type Db, newRoutes } from '../http.ts';
import { isPassword } from '../passwords.ts';
import { TOKEN_SECONDS, type Tokens } from '../tokens.ts';

/** `POST /oauth2/token`, the only call without a token. What it refuses with is assumed (A). */
export function tokenRoutes(db: Db, tokens: Tokens) {
  return newRoutes().post(
    '/oauth2/token',
    hasMediaType('application/x-www-form-urlencoded'),
    async (c) => {
      const form = new URLSearchParams(await readText(c));
      if (form.get('grant_type') !== 'password') {
        throw Refusal.text(400, 'The grant_type must be password.');
      }
      const name = form.get('username');
      const password = form.get('password');
      if (!name || !password) throw Refusal.text(400, 'No username and password provided.');
      const account = await accountFor(db, name, password);
      if (account === null) throw Refusal.gateway(401, texts.signIn);
      return c.json<Token>({
        access_token: await tokens.sign(account),
        expires_in: String(TOKEN_SECONDS),
        token_type: 'Bearer',
      });
    },
  );
}

async function accountFor(
  db: Db,
  name: string,
  password: string,
): Promise<{ id: number; name: string | null } | null> {
  if (name.includes('\0')) return null;
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'name', 'password_hash'])
    .where('user_name', '=', name.toLowerCase())
    .executeTakeFirst();
  if (account === undefined) return null;
  return (await isPassword(password, account.password_hash)) ? account : null;
}
