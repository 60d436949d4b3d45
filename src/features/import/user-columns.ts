import { looksLikeEmail } from '../../kinds/email.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { type Columns, columnsOf, fieldOfHead, headAtOf, mostly } from './heads.ts';
import { isBlank } from './edits.ts';
import { type GroupNames, groupsOfCell } from './group-names.ts';
import type { Cells } from '../../parts/workbook/sheet.ts';
import { userTypeOf } from './user-type.ts';

/** What a column of a list of users may hold. */
export const userFields = [
  'email',
  'firstName',
  'lastName',
  'name',
  'type',
  'groups',
  'id',
] as const;
export type UserField = (typeof userFields)[number];
/** Of which several columns count together. */
export const severalTimes = 'groups' satisfies UserField;

const heads: Readonly<Record<UserField, readonly string[]>> = {
  email: [
    'email',
    'mail',
    'emailaddress',
    'mailaddress',
    'workemail',
    'emailadresse',
    'mailadresse',
    'emaildienstlich',
  ],
  firstName: ['first', 'firstname', 'givenname', 'forename', 'vorname', 'rufname'],
  lastName: ['last', 'lastname', 'surname', 'familyname', 'nachname', 'familienname', 'zuname'],
  name: ['name', 'fullname', 'vollername', 'user', 'benutzer', 'driver', 'fahrer', 'mitarbeiter'],
  type: ['kind', 'type', 'usertype', 'art', 'typ', 'benutzerart'],
  groups: ['group', 'groups', 'gruppe', 'gruppen'],
  id: ['id', 'userid', 'benutzerid'],
};

/** "Name" beside "Vorname" is the last name; of two columns that say the same, the first one counts. */
function named(fields: readonly (UserField | null)[]): readonly (UserField | null)[] {
  const isHalf = fields.includes('firstName') && !fields.includes('lastName');
  return fields
    .map((field) => (field === 'name' && isHalf ? 'lastName' : field))
    .map((field, at, all) => (field === severalTimes || all.indexOf(field) === at ? field : null));
}

const isEmail = (text: string) => looksLikeEmail(bareEmail(text));

/** "Ada Beispiel <ada@example.com>;" as mail programs write it, without what is around the address. */
export function bareEmail(text: string): string {
  const inside = /<([^<>]*)>/.exec(text)?.[1] ?? text;
  return cleanText(inside)
    .replace(/^mailto:/i, '')
    .replace(/[;,]+$/, '');
}

/** What each column most likely holds, by what stands in it. */
function byContent(
  cells: Cells,
  groups: GroupNames,
  given: readonly (UserField | null)[],
): readonly (UserField | null)[] {
  const columns = columnsOf(cells);
  const fields: (UserField | null)[] = columns.map((_, at) => given[at] ?? null);
  const give = (field: UserField, fits: (texts: readonly string[]) => boolean) => {
    if (fields.includes(field)) return;
    const at = columns.findIndex((texts, index) => fields[index] === null && fits(texts));
    if (at !== -1) fields[at] = field;
  };
  give('email', (texts) => mostly(texts, isEmail));
  give('type', (texts) => texts.length > 0 && texts.every((text) => userTypeOf(text) !== null));
  const isNumber = (text: string) => /^#?\d{1,10}$/.test(text);
  if (!fields.includes('email')) give('id', (texts) => texts.length > 0 && texts.every(isNumber));
  give('groups', (texts) => mostly(texts, (text) => groupsOfCell(text, groups).ids.length > 0));
  const isText = (texts: readonly string[]) => mostly(texts, (text) => /\p{L}/u.test(text));
  const hasTwoWords = (text: string) => /\S[\s,]+\S/.test(text);
  const isNamed = fields.some((field) => field === 'firstName' || field === 'lastName');
  if (!isNamed) give('name', (texts) => isText(texts) && mostly(texts, hasTwoWords));
  if (fields.includes('name')) return fields;
  give('firstName', isText);
  give('lastName', isText);
  return fields;
}

const isWord = (text: string) => /^[^\d@]*\p{L}[^\d@]*$/u.test(text);

/** Whether a row speaks, in whatever words, of what stands below it: of no address above addresses. */
function speaksOfAddresses(row: readonly string[], below: Cells): boolean {
  const at = columnsOf(below).findIndex((texts) => mostly(texts, isEmail));
  const isOfWords = row.every((text) => text.trim() === '' || isWord(text));
  return at !== -1 && isOfWords && isWord(row[at] ?? '');
}

/** How the columns of a list of users are read: by their heads, else by what stands in them. */
export function userColumns(cells: Cells, groups: GroupNames): Columns<UserField> {
  const byHeads = (row: readonly string[]) => named(row.map((text) => fieldOfHead(text, heads)));
  const first = cells.findIndex((row) => !isBlank(row));
  // Below a title it takes more than one word.
  const isHead = (row: readonly string[], at: number) => {
    const known = byHeads(row).filter((field) => field !== null).length;
    return known > (at === first ? 0 : 1) && !row.some(isEmail);
  };
  const isSpoken = speaksOfAddresses(cells[first] ?? [], cells.slice(first + 1));
  const headAt = headAtOf(cells, isHead) ?? (isSpoken ? first : null);
  if (headAt === null) return { headAt, fields: byContent(cells, groups, []) };
  const byHead = byHeads(cells[headAt] ?? []);
  const isWhole =
    byHead.includes('email') && (byHead.includes('name') || byHead.includes('lastName'));
  const body = cells.slice(headAt + 1);
  return { headAt, fields: isWhole ? byHead : byContent(body, groups, byHead) };
}
