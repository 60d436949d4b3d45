import type { NewUser } from '../../api/users.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { looksLikeEmail } from '../../kinds/email.ts';

/** What is typed into the form of a new user. */
export interface NewUserDraft {
  email: string;
  firstName: string;
  lastName: string;
  type: NewUser['type'];
  password: string;
}

export const emptyDraft: NewUserDraft = {
  email: '',
  firstName: '',
  lastName: '',
  type: 'Normal',
  password: '',
};

/** What is wrong with a field: a key of `user-forms.errors`. */
type FieldError = 'emailMissing' | 'emailInvalid' | 'firstNameMissing' | 'lastNameMissing';
export type FieldErrors = Partial<Record<'email' | 'firstName' | 'lastName', FieldError>>;

/** What `PUT /users` would refuse (`flinkey-api.md`, c1 to c5), field by field. */
export function errorsIn({ email, firstName, lastName }: NewUserDraft): FieldErrors {
  const errors: FieldErrors = {};
  if (cleanText(email) === '') errors.email = 'emailMissing';
  else if (!looksLikeEmail(cleanText(email))) errors.email = 'emailInvalid';
  if (cleanText(firstName) === '') errors.firstName = 'firstNameMissing';
  if (cleanText(lastName) === '') errors.lastName = 'lastNameMissing';
  return errors;
}

/** The fields that `PUT /users` says it wants, as it names them (`flinkey-api.md`, c1 to c5). */
export function refusedFields(message: string): FieldErrors {
  const [, missing = ''] = /\bNo (.+) provided\b/.exec(message) ?? [];
  const isAnyName = missing === 'userData';
  return {
    ...(missing === 'e-mail address' && { email: 'emailMissing' }),
    ...((isAnyName || missing.includes('firstName')) && { firstName: 'firstNameMissing' }),
    ...((isAnyName || missing.includes('lastName')) && { lastName: 'lastNameMissing' }),
  };
}

/** A password is for those who sign in; without one the API makes one. */
export function newUserOf(draft: NewUserDraft): NewUser {
  const { email, firstName, lastName, type, password } = draft;
  return {
    emailAddress: cleanText(email),
    userData: { firstName: cleanText(firstName), lastName: cleanText(lastName) },
    type,
    ...(type === 'Normal' && password !== '' ? { password } : {}),
  };
}
