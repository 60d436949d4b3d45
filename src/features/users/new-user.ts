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

/** What is wrong with a field: a key of `users.flaws`. */
type Flaw = 'emailMissing' | 'emailInvalid' | 'firstNameMissing' | 'lastNameMissing';
export type Flaws = Partial<Record<'email' | 'firstName' | 'lastName', Flaw>>;

/** Something, one at sign, something: the API says the rest. */
export const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@]+$/.test(text);

/** What `PUT /users` would refuse (`flinkey-api.md`, c1 to c5), field by field. */
export function flawsIn({ email, firstName, lastName }: NewUserDraft): Flaws {
  const flaws: Flaws = {};
  if (email.trim() === '') flaws.email = 'emailMissing';
  else if (!looksLikeEmail(email.trim())) flaws.email = 'emailInvalid';
  if (firstName.trim() === '') flaws.firstName = 'firstNameMissing';
  if (lastName.trim() === '') flaws.lastName = 'lastNameMissing';
  return flaws;
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
