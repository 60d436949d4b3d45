import { folded } from '../../i18n/text-search.ts';
import type { NewUser } from '../../api/users.ts';

type UserType = NewUser['type'];

const words: Readonly<Record<UserType, readonly string[]>> = {
  Normal: ['normal'],
  Anonymous: ['anonymous', 'anonym'],
};

/** The kind of user that a cell names, in English or German; null where it names none. */
export function userTypeOf(text: string): UserType | null {
  const word = folded(text);
  if (words.Normal.includes(word)) return 'Normal';
  return words.Anonymous.includes(word) ? 'Anonymous' : null;
}
