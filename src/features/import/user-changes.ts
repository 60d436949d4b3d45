import type { Change } from '../../changes/change.ts';
import type { GroupRef } from '../../changes/change-base.ts';
import { sightOf } from '../../i18n/same-sight.ts';
import type { GroupNames } from './group-names.ts';
import type { UserRow } from './user-rows.ts';

/** The run that creates everybody who is new; the changes stand as the rows do. */
export const creationOf = (rows: readonly UserRow[]): readonly Change[] =>
  rows.map(({ user }): Change => ({ op: 'create-user', user }));

/** The groups of a run that are made by it, each once, before what goes into them. */
class MadeGroups {
  readonly changes: Change[] = [];
  readonly #made = new Map<string, { at: number; groupId: GroupRef }>();
  readonly #names: GroupNames;

  constructor(names: GroupNames) {
    this.#names = names;
  }

  /** The group of this name, and which change makes it where it is not there yet. */
  refOf(name: string): { groupId: GroupRef; after?: number } | null {
    const meant = this.#names.find(name);
    if (meant !== null) return 'id' in meant ? { groupId: meant.id } : null;
    const ref = `group ${sightOf(name)}`;
    const known = this.#made.get(ref);
    if (known !== undefined) return { groupId: known.groupId, after: known.at };
    const groupId = { created: ref };
    const at = this.changes.push({ op: 'create-group', ref, name, known: [] }) - 1;
    this.#made.set(ref, { at, groupId });
    return { groupId, after: at };
  }
}

interface Joining {
  elementId: number;
  row: UserRow;
}

/**
 * The run after it: no call creates somebody in a group, so whoever is there by now is added. Groups that
 * are not there are made first, where that is wished.
 */
export function joiningOf(
  joining: readonly Joining[],
  names: GroupNames,
  { makes }: { makes: boolean },
): readonly Change[] {
  const made = new MadeGroups(names);
  const joins = joining.flatMap(({ row: { groups }, elementId }) => [
    ...groups.ids.map((groupId) => ({ elementId, groupId })),
    ...(makes ? groups.unknown : []).flatMap((name) => {
      const ref = made.refOf(name);
      return ref === null ? [] : [{ elementId, ...ref }];
    }),
  ]);
  return [
    ...made.changes,
    ...joins.map((join): Change => ({ op: 'assign', kind: 'users', ...join })),
  ];
}
