import { looksLikeEmail } from '../../kinds/email.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { type Columns, columnsOf, fieldOfHead, mostly } from './heads.ts';
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

const heads: Readonly<Record<UserField, readonly string[]>> = {
  email: ['email', 'mail', 'emailaddress', 'mailaddress', 'emailadresse', 'mailadresse'],
  firstName: ['firstname', 'givenname', 'forename', 'vorname', 'rufname'],
  lastName: ['lastname', 'surname', 'familyname', 'nachname', 'familienname', 'zuname'],
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
    .map((field, at, all) => (all.indexOf(field) === at ? field : null));
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
  give('id', (texts) => texts.length > 0 && texts.every((text) => /^#?\d{1,10}$/.test(text)));
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

/** How the columns of a list of users are read: by their heads, else by what stands in them. */
export function userColumns(cells: Cells, groups: GroupNames): Columns<UserField> {
  const [first = []] = cells;
  const byHead = named(first.map((text) => fieldOfHead(text, heads)));
  const hasHead = byHead.some((field) => field !== null) && !first.some(isEmail);
  if (!hasHead) return { hasHead, fields: byContent(cells, groups, []) };
  const isWhole =
    byHead.includes('email') && (byHead.includes('name') || byHead.includes('lastName'));
  return { hasHead, fields: isWhole ? byHead : byContent(cells.slice(1), groups, byHead) };
}
