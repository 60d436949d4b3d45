import type { Change } from '../../changes/change.ts';
import type { GroupRef } from '../../changes/pending/change-base.ts';
import { joiningOf } from '../../changes/operations/join-group.ts';
import { sightOf } from '../../i18n/same-sight.ts';
import type { GroupNames } from './group-names.ts';
import type { UserRow } from './user-rows.ts';

/** A group, and which change of the run makes it where it is not there yet. */
interface Home {
  groupId: GroupRef;
  at?: number;
}

/** The groups that a run makes, each once, behind the changes that stand before them. */
class MadeGroups {
  readonly changes: Change[] = [];
  readonly #from: number;
  readonly #made = new Map<string, Home>();
  readonly #names: GroupNames;

  constructor(names: GroupNames, from: number) {
    this.#names = names;
    this.#from = from;
  }

  #homeOf(name: string): Home | null {
    const meant = this.#names.find(name);
    if (meant !== null) return 'id' in meant ? { groupId: meant.id } : null;
    const ref = `group ${sightOf(name)}`;
    const known = this.#made.get(ref);
    if (known !== undefined) return known;
    const at = this.#from + this.changes.push({ op: 'create-group', ref, name, known: [] }) - 1;
    const home = { groupId: { created: ref }, at };
    this.#made.set(ref, home);
    return home;
  }

  /** All groups of a row. */
  of({ groups: { ids, unknown } }: UserRow, makes: boolean): readonly Home[] {
    const made = (makes ? unknown : []).flatMap((name) => this.#homeOf(name) ?? []);
    return [...ids.map((groupId) => ({ groupId })), ...made];
  }
}

/** Who is at the customer already, and the row that says so. */
export interface Here {
  elementId: number;
  row: UserRow;
}

/**
 * What a list of users takes: those who are new are created, as the changes stand first and as their rows
 * do; groups that are not there are made, where that is wished; then each goes into its groups.
 */
export function importOf(
  { created, here }: { created: readonly UserRow[]; here: readonly Here[] },
  names: GroupNames,
  { makes }: { makes: boolean },
): readonly Change[] {
  const made = new MadeGroups(names, created.length);
  const joins = created.flatMap((row, index) =>
    made.of(row, makes).map((home) => joiningOf(index, home)),
  );
  const assigns = here.flatMap(({ row, elementId }) =>
    made.of(row, makes).map(({ groupId, at }): Change => {
      const after = at === undefined ? {} : { after: at };
      return { op: 'assign', kind: 'users', groupId, elementId, ...after };
    }),
  );
  const creations = created.map(({ user }): Change => ({ op: 'create-user', user }));
  return [...creations, ...made.changes, ...joins, ...assigns];
}
