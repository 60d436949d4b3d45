import { randomBytes, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { Db } from './http.ts';

export const TOKEN_SECONDS = 3_600;

/** Who a token was given to. */
interface TokenClaims {
  account: number;
  tokenId: string;
}

export interface Tokens {
  sign: (account: { id: number; name: string | null }) => Promise<string>;
  /** The claims of a token that this sandbox signed and whose hour is not over; otherwise null. */
  verify: (token: string) => Promise<TokenClaims | null>;
  /** Ends a token before its hour is over. */
  end: (token: string) => Promise<boolean>;
}

/** The secret lies in the database: tokens outlive a restart, and all processes on it agree. */
export async function openTokens(db: Db): Promise<Tokens> {
  const secret = await tokenSecret(db);
  const verify = async (token: string): Promise<TokenClaims | null> => {
    try {
      const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'] });
      const account = Number(payload.sub);
      if (!Number.isSafeInteger(account) || payload.jti === undefined) return null;
      return { account, tokenId: payload.jti };
    } catch {
      return null;
    }
  };
  return {
    verify,
    sign: ({ id, name }) =>
      new SignJWT(name === null ? {} : { name })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setSubject(String(id))
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(`${TOKEN_SECONDS}s`)
        .sign(secret),
    end: async (token) => {
      const claims = await verify(token);
      if (claims === null) return false;
      const expires_at = new Date(Date.now() + TOKEN_SECONDS * 1_000);
      await db.deleteFrom('ended_tokens').where('expires_at', '<', new Date()).execute();
      await db
        .insertInto('ended_tokens')
        .values({ id: claims.tokenId, expires_at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return true;
    },
  };
}

const SECRET = 'token-secret';

async function tokenSecret(db: Db): Promise<Uint8Array> {
  await db
    .insertInto('settings')
    .values({ name: SECRET, value: randomBytes(32).toString('base64') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', SECRET)
    .executeTakeFirstOrThrow();
  return Buffer.from(value, 'base64');
}
