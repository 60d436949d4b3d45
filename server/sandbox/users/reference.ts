import { type RawBuilder, sql } from 'kysely';
import { Refusal, texts } from '../answers.ts';
import { given } from '../body.ts';
import { isEmail } from './email.ts';
import type { Db } from '../http.ts';

/** How the two calls of assignments name a user: by an address, by an id, or by both. */
export interface UserReference {
  email: string | null;
  id: number | null;
}

const MAX_INT32 = 2_147_483_647;

/** @throws {Refusal} 400 a1 where the body names no user, or holds what is no address or no id */
export function readReference(body: Record<string, unknown>): UserReference {
  const email = given(body, 'emailAddress');
  const id = given(body, 'userId');
  const named = email !== undefined || id !== undefined;
  if (!named || !isAddressOrNone(email) || !isIdOrNone(id)) {
    throw Refusal.text(400, texts.reference);
  }
  return { email: email?.trim() ?? null, id: id ?? null };
}

const isAddressOrNone = (value: unknown): value is string | undefined =>
  value === undefined || (typeof value === 'string' && isEmail(value.trim()));

const isIdOrNone = (value: unknown): value is number | undefined =>
  value === undefined || (typeof value === 'number' && isId(value));

const isId = (id: number) => Number.isInteger(id) && id > 0 && id <= MAX_INT32;

/**
 * The id of the user anywhere in flinkey, without regard to the case of the address; null where there
 * is none.
 *
 * @throws {Refusal} 400 a1 where address and id do not name the same user
 */
export async function findUser(db: Db, { email, id }: UserReference): Promise<number | null> {
  const found = await db
    .selectFrom('users')
    .select('id')
    .where((user) =>
      user.or([
        ...(email === null ? [] : [user('email_lowered', '=', folded(email))]),
        ...(id === null ? [] : [user('id', '=', id)]),
      ]),
    )
    .select((user) => [
      (email === null
        ? sql<boolean>`true`
        : sql<boolean>`${user.ref('email_lowered')} = ${folded(email)}`
      ).as('byEmail'),
      (id === null ? sql<boolean>`true` : sql<boolean>`${user.ref('id')} = ${id}`).as('byId'),
    ])
    .execute();
  const [user] = found;
  if (user === undefined) return null;
  if (found.length > 1 || !user.byEmail || !user.byId) throw Refusal.text(400, texts.reference);
  return user.id;
}

/** As the unique index on e-mail addresses folds them. */
const folded = (email: string): RawBuilder<string> =>
  sql<string>`lower(${email}::text collate "und-x-icu")`;
