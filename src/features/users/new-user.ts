import type { NewUser } from '../../api/users.ts';

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

/** What is wrong with a field: a key of `users.errors`. */
type FieldError = 'emailMissing' | 'emailInvalid' | 'firstNameMissing' | 'lastNameMissing';
export type FieldErrors = Partial<Record<'email' | 'firstName' | 'lastName', FieldError>>;

/** Something, one at sign, something: the API says the rest. */
export const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@]+$/.test(text);

/** What `PUT /users` would refuse (`flinkey-api.md`, c1 to c5), field by field. */
export function errorsIn({ email, firstName, lastName }: NewUserDraft): FieldErrors {
  const errors: FieldErrors = {};
  if (email.trim() === '') errors.email = 'emailMissing';
  else if (!looksLikeEmail(email.trim())) errors.email = 'emailInvalid';
  if (firstName.trim() === '') errors.firstName = 'firstNameMissing';
  if (lastName.trim() === '') errors.lastName = 'lastNameMissing';
  return errors;
}

/** A password is for those who sign in; without one the API makes one. */
export function newUserOf(draft: NewUserDraft): NewUser {
  const { email, firstName, lastName, type, password } = draft;
  return {
    emailAddress: email.trim(),
    userData: { firstName: firstName.trim(), lastName: lastName.trim() },
    type,
    ...(type === 'Normal' && password !== '' ? { password } : {}),
  };
}
