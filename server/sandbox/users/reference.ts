import { type RawBuilder, sql } from 'kysely';
import { Refusal, texts } from '../answers.ts';
import { given } from '../body.ts';
import { isEmail } from './email.ts';
import type { Db } from '../http.ts';

/** How the two calls of assignments name a user: by one of the two. */
export type UserReference = { email: string } | { id: number };

const MAX_INT32 = 2_147_483_647;

/** @throws {Refusal} 400 a1 where the body names none or two, or what can be neither */
export function readReference(body: Record<string, unknown>): UserReference {
  const email = given(body, 'emailAddress');
  const id = given(body, 'userId');
  if (typeof email === 'string' && id === undefined && isEmail(email.trim())) {
    return { email: email.trim() };
  }
  if (typeof id === 'number' && email === undefined && isId(id)) return { id };
  throw Refusal.text(400, texts.reference);
}

const isId = (id: number) => Number.isInteger(id) && id > 0 && id <= MAX_INT32;

/** The id of the user anywhere in flinkey, without regard to the case of the address; or null. */
export async function findUser(db: Db, reference: UserReference): Promise<number | null> {
  const query = db.selectFrom('users').select('id');
  const found =
    'id' in reference
      ? query.where('id', '=', reference.id)
      : query.where('email_lowered', '=', folded(reference.email));
  return (await found.executeTakeFirst())?.id ?? null;
}

/** As the unique index on e-mail addresses folds them. */
const folded = (email: string): RawBuilder<string> =>
  sql<string>`lower(${email}::text collate "und-x-icu")`;
