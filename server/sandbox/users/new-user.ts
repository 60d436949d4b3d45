import { Refusal, texts } from '../answers.ts';
import { flawOf, given, isObject } from '../body.ts';
import { isEmail } from './email.ts';

export interface NewUser {
  email: string;
  firstName: string;
  lastName: string;
  type: 'Normal' | 'Anonymous';
  hasPassword: boolean;
}

const MAX_LENGTH = 256;

/**
 * Reads the body of `PUT /users` in the order of flinkey-api.md, c1 to c5. What it does not list,
 * such as a number where a text belongs, is refused with 400 and a sentence (A).
 *
 * @throws {Refusal} 400
 */
export function readNewUser(body: Record<string, unknown>): NewUser {
  const email = textIn(body, 'emailAddress');
  if (email === null) throw Refusal.text(400, texts.noEmail);
  if (!isEmail(email)) throw refused('The e-mail address is not valid.');
  const userData = given(body, 'userData');
  if (userData === undefined) throw Refusal.text(400, texts.noUserData);
  if (!isObject(userData)) throw refused('The field userData must be an object.');
  const firstName = textIn(userData, 'firstName');
  const lastName = textIn(userData, 'lastName');
  if (firstName === null && lastName === null) throw Refusal.text(400, texts.noNames);
  if (firstName === null) throw Refusal.text(400, texts.noFirstName);
  if (lastName === null) throw Refusal.text(400, texts.noLastName);
  const hasPassword = textIn(body, 'password') !== null;
  return { email, firstName, lastName, type: typeIn(body), hasPassword };
}

/** The trimmed text of a field, or null where there is none or nothing in it. */
function textIn(object: Record<string, unknown>, field: string): string | null {
  const value = given(object, field);
  if (value === undefined) return null;
  if (typeof value !== 'string') throw refused(`The field ${field} must be a string.`);
  const flaw = flawOf(value, MAX_LENGTH);
  if (flaw !== null) throw refused(`The field ${field} ${flaw}.`);
  return value.trim() === '' ? null : value.trim();
}

function typeIn(body: Record<string, unknown>): NewUser['type'] {
  const type = given(body, 'type') ?? 'Anonymous';
  if (type === 'Normal' || type === 'Anonymous') return type;
  throw refused('The field type must be Normal or Anonymous.');
}

const refused = (why: string) => Refusal.text(400, `Couldn't create user. ${why}`);
