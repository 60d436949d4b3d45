import type { NewUser, User } from '../../api/users.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { looksLikeEmail } from '../../kinds/email.ts';
import { bodyAt, type Columns } from './heads.ts';
import { type Edits, isBlank, type Texts, textsOf } from './edits.ts';
import { type GroupNames, type GroupsOfCell, groupsOfCell } from './group-names.ts';
import type { Cells } from '../../parts/workbook/sheet.ts';
import { bareEmail, severalTimes, type UserField } from './user-columns.ts';
import { userTypeOf } from './user-type.ts';

/** What is wrong with a cell: a key of `imports.errors`. */
type UserError =
  | 'emailMissing'
  | 'emailInvalid'
  | 'firstNameMissing'
  | 'lastNameMissing'
  | 'nameIncomplete'
  | 'typeUnknown'
  | 'groupAmbiguous';

type UserErrors = Readonly<Partial<Record<UserField, UserError>>>;

/** A row of a list of users, and what it comes to. */
export interface UserRow {
  /** Which row of the list it is, counted from 0; a head counts. */
  at: number;
  texts: Texts<UserField>;
  state: 'new' | 'here' | 'twice' | 'wrong';
  errors: UserErrors;
  user: NewUser;
  groups: GroupsOfCell;
  /** Who is here already. */
  userId: number | null;
}

/** What rows are compared with. */
export interface KnownUsers {
  byEmail: ReadonlyMap<string, number>;
  ids: ReadonlySet<number>;
  groups: GroupNames;
}

/** The users of the customer, as a list is compared with them. */
export function knownUsers(users: readonly User[], groups: GroupNames): KnownUsers {
  return {
    byEmail: new Map(
      users.map(({ id, emailAddress }) => [cleanText(emailAddress).toLowerCase(), id]),
    ),
    ids: new Set(users.map(({ id }) => id)),
    groups,
  };
}

const stepSize = 100;

/** "Ada Maria Beispiel" and "Beispiel, Ada Maria": the last word, or what stands before a comma, is the last name. */
function halvesOf(name: string): { firstName: string; lastName: string } {
  const [before = '', after] = name.split(',').map(cleanText);
  if (after !== undefined) return { firstName: after, lastName: before };
  const words = before.split(' ');
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' };
}

function namesOf({ firstName, lastName, name, email = '' }: Texts<UserField>) {
  const given = { firstName: cleanText(firstName ?? ''), lastName: cleanText(lastName ?? '') };
  if (given.firstName !== '' || given.lastName !== '') return given;
  const beside = /^([^<>]*)</.exec(email)?.[1]?.replaceAll('"', '') ?? '';
  const whole = cleanText(name ?? '') === '' ? beside : (name ?? '');
  return halvesOf(whole);
}

/** What `PUT /users` would refuse (`flinkey-api.md`, c1 to c5), and what nobody can tell, cell by cell. */
function errorsOf(texts: Texts<UserField>, user: NewUser, groups: GroupsOfCell): UserErrors {
  const errors: Partial<Record<UserField, UserError>> = {};
  const { firstName, lastName } = user.userData;
  if (user.emailAddress === '') errors.email = 'emailMissing';
  else if (!looksLikeEmail(user.emailAddress)) errors.email = 'emailInvalid';
  const isWhole = texts.name !== undefined && texts.firstName === undefined;
  if (isWhole && (firstName === '' || lastName === '')) errors.name = 'nameIncomplete';
  if (!isWhole && firstName === '') errors.firstName = 'firstNameMissing';
  if (!isWhole && lastName === '') errors.lastName = 'lastNameMissing';
  const type = texts.type ?? '';
  if (cleanText(type) !== '' && userTypeOf(type) === null) errors.type = 'typeUnknown';
  if (groups.ambiguous.length > 0) errors.groups = 'groupAmbiguous';
  return errors;
}

function rowOf(
  at: number,
  texts: Texts<UserField>,
  known: KnownUsers,
  otherwise: NewUser['type'],
): UserRow {
  const emailAddress = bareEmail(texts.email ?? '');
  const user: NewUser = {
    emailAddress,
    userData: namesOf(texts),
    type: userTypeOf(texts.type ?? '') ?? otherwise,
  };
  // Beside an address an id may be of another system, as a personnel number is.
  const id =
    emailAddress === '' ? Number(/^#?(\d{1,10})$/.exec(cleanText(texts.id ?? ''))?.[1] ?? 0) : 0;
  const userId = known.byEmail.get(emailAddress.toLowerCase()) ?? (known.ids.has(id) ? id : null);
  const groups = groupsOfCell(texts.groups ?? '', known.groups);
  const errors =
    userId === null
      ? errorsOf(texts, user, groups)
      : groups.ambiguous.length > 0
        ? ({ groups: 'groupAmbiguous' } as const)
        : {};
  const isWrong = Object.keys(errors).length > 0;
  const state = isWrong ? 'wrong' : userId === null ? 'new' : 'here';
  return { at, texts, state, errors, user, groups, userId };
}

/**
 * Checks every row of a list of users, some in each step. Somebody who came before in the list is there
 * twice; a row that says nothing is left out.
 */
export function* checkUsers(
  cells: Cells,
  columns: Columns<UserField>,
  edits: Edits<UserField>,
  known: KnownUsers,
  otherwise: NewUser['type'],
): Generator<void, readonly UserRow[]> {
  const rows: UserRow[] = [];
  const seen = new Set<string>();
  for (const [at, cell] of cells.entries()) {
    if (at % stepSize === stepSize - 1) yield;
    if (at < bodyAt(columns) || isBlank(cell)) continue;
    const texts = textsOf(cell, columns.fields, edits.get(at), severalTimes);
    const row = rowOf(at, texts, known, otherwise);
    const who = row.userId === null ? row.user.emailAddress.toLowerCase() : `${row.userId}`;
    const isTwice = row.state !== 'wrong' && seen.has(who);
    if (row.state !== 'wrong') seen.add(who);
    rows.push(isTwice ? { ...row, state: 'twice' } : row);
  }
  return rows;
}

/** So many rows of each state. */
export function countsOf(rows: readonly UserRow[]): Readonly<Record<UserRow['state'], number>> {
  const counts = { new: 0, here: 0, twice: 0, wrong: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** The groups that rows name and that are not there, each once. */
export function unknownGroupsIn(rows: readonly UserRow[]): readonly string[] {
  return [
    ...new Set(rows.flatMap(({ state, groups }) => (state === 'wrong' ? [] : groups.unknown))),
  ];
}
