import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { namesakesIn } from '../../i18n/same-sight.ts';
import { isolatedForFile } from '../../i18n/visible-text.ts';
import { ofEach } from '../../ui/sliced.ts';

interface MembershipParts {
  groups: readonly { id: number; name: string }[];
  membersOf: (groupId: number, kind: ElementKind) => readonly number[];
  /** What identifies an element to a person. */
  nameOf: (kind: ElementKind, elementId: number) => string;
  kindWord: (kind: ElementKind) => string;
  heads: Readonly<Record<'group' | 'kind' | 'id' | 'name' | 'groupId', string>>;
}

/**
 * What groups hold, a row for each element in each group, to be edited in a spreadsheet and imported
 * again, some rows in each step. Where names do not tell groups apart, their ids stand at the end.
 */
export function* membershipTable(parts: MembershipParts) {
  const { groups, membersOf, nameOf, kindWord, heads } = parts;
  const needsId = namesakesIn(groups).size > 0 || groups.some(({ name }) => cleanText(name) === '');
  const rows: string[][] = [];
  for (const { id, name } of groups)
    for (const kind of elementKinds) {
      const members = yield* ofEach(membersOf(id, kind), (elementId) => [
        isolatedForFile(name),
        kindWord(kind),
        String(elementId),
        isolatedForFile(nameOf(kind, elementId)),
        ...(needsId ? [String(id)] : []),
      ]);
      for (const row of members) rows.push(row);
      yield;
    }
  const head = [heads.group, heads.kind, heads.id, heads.name, ...(needsId ? [heads.groupId] : [])];
  return { head, rows };
}
