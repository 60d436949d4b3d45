import type { NamedGroup, OpenedDialog } from './use-group-dialog.ts';

/** A dialog about groups as they are now, or the group that is not there any more. */
type OpenedNow = { opened: OpenedDialog; gone: null } | { opened: null; gone: NamedGroup };

/** So many groups the dialog is about at least. */
const fewest = { 'merge-selected': 2, 'delete-selected': 1 } as const;

/**
 * What a dialog is about, under the names of now: somebody else may have renamed or deleted a group
 * while it is open. Without `groups`, which are not read yet, it is as it was opened.
 */
export function asItIsNow(
  opened: OpenedDialog,
  groups: readonly NamedGroup[] | undefined,
): OpenedNow {
  const now = ({ id }: NamedGroup) => groups?.find((group) => group.id === id);
  if (groups === undefined) return { opened, gone: null };
  if ('groups' in opened) {
    const left = opened.groups.flatMap((group) => now(group) ?? []);
    const gone = opened.groups.find((group) => now(group) === undefined);
    return gone !== undefined && left.length < fewest[opened.name]
      ? { opened: null, gone }
      : { opened: { ...opened, groups: left }, gone: null };
  }
  if (!('group' in opened)) return { opened, gone: null };
  const group = now(opened.group);
  if (group === undefined) return { opened: null, gone: opened.group };
  // Whoever renames began from a name: that another one was given since has to be asked about.
  return { opened: opened.name === 'rename' ? opened : { ...opened, group }, gone: null };
}
