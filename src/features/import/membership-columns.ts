import { type Columns, columnsOf, fieldOfHead, headAtOf, mostly } from './heads.ts';
import type { GroupNames } from './group-names.ts';
import { headsOfKinds, kindIn } from './kind-words.ts';
import type { Cells } from '../../parts/workbook/sheet.ts';

/** What a column of a list of memberships may hold. */
export const membershipFields = ['group', 'kind', 'id', 'name', 'groupId'] as const;
export type MembershipField = (typeof membershipFields)[number];

const heads: Readonly<Record<MembershipField, readonly string[]>> = {
  group: ['group', 'groupname', 'gruppe', 'gruppenname'],
  kind: ['kind', 'type', 'art', 'typ'],
  id: ['id', 'elementid'],
  name: ['name', ...Object.values(headsOfKinds).flat()],
  groupId: ['groupid', 'gruppenid'],
};

/** How the columns of a list of memberships are read: by their heads, else by what stands in them. */
export function membershipColumns(cells: Cells, groups: GroupNames): Columns<MembershipField> {
  const byHead = (row: readonly string[]) => row.map((text) => fieldOfHead(text, heads));
  const headAt = headAtOf(cells, (row) => byHead(row).filter((field) => field !== null).length > 1);
  if (headAt !== null) return { headAt, fields: byHead(cells[headAt] ?? []) };
  const columns = columnsOf(cells);
  const fields: (MembershipField | null)[] = columns.map(() => null);
  const give = (field: MembershipField, fits: (texts: readonly string[]) => boolean) => {
    const at = columns.findIndex((texts, index) => fields[index] === null && fits(texts));
    if (at !== -1) fields[at] = field;
  };
  give('kind', (texts) => texts.length > 0 && texts.every((text) => kindIn(text) !== null));
  const isId = (text: string) => /^#?\d{1,10}$/.test(text);
  give('group', (texts) => mostly(texts, (text) => !isId(text) && groups.find(text) !== null));
  give('id', (texts) => texts.length > 0 && texts.every(isId));
  give('name', (texts) => texts.length > 0);
  return { headAt, fields };
}
