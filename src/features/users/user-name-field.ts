import type { UserName } from '../../api/users.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { looksLikeEmail } from '../../kinds/email.ts';

const largestId = 2 ** 31 - 1;

/** An e-mail address or an id (int32) as it was typed, or what is wrong: a key of `user-forms.errors`. */
export function readUserName(text: string): UserName | 'nameMissing' | 'nameInvalid' {
  const typed = cleanText(text);
  if (typed === '') return 'nameMissing';
  if (looksLikeEmail(typed)) return { emailAddress: typed };
  const userId = /^\d{1,10}$/.test(typed) ? Number(typed) : 0;
  return userId >= 1 && userId <= largestId ? { userId } : 'nameInvalid';
}
