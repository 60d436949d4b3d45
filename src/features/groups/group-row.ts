import type { GroupsView } from '../../changes/pending/overlay.ts';

/** A group as the list shows it; one on its way has no id yet. */
export interface GroupRow {
  key: string | number;
  id: number | null;
  name: string;
  pending: boolean;
}

/** The groups and those on their way, in one order. */
export function groupRows(
  { groups, pending, creating }: GroupsView,
  collator: Intl.Collator,
): readonly GroupRow[] {
  const there = groups.map(({ id, name }) => ({ key: id, id, name, pending: pending.has(id) }));
  if (creating.length === 0) return there;
  const coming = creating.map(({ key, name }) => ({ key, id: null, name, pending: true }));
  return [...there, ...coming].toSorted((one, other) => collator.compare(one.name, other.name));
}
