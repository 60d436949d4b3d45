import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ElementKind } from '../api/elements.ts';
import type { Scope } from '../api/scope.ts';
import type { SortedIds } from './sorted-ids.ts';

/** The members of one group as an earlier visit read them: ids and a time, no name. */
export interface KeptGroup {
  groupId: number;
  ids: SortedIds;
  /** When they were read, in milliseconds since 1970. */
  at: number;
}

/** Environment, whose token it was (as a hash), customer, kind and group. */
type Key = [string, string, number, ElementKind, number];

interface Schema extends DBSchema {
  groups: { key: Key; value: KeptGroup };
  /** Whose memberships of an environment are kept: one manager's, never two. */
  managers: { key: string; value: string };
}

const name = 'motorpool-memberships';
/** So many groups are read in one turn of the event loop. */
const atOnce = 100;

const open = () =>
  openDB<Schema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('groups');
      database.createObjectStore('managers');
    },
  });

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Every key of an environment: an array comes after any text. */
const allOf = (environment: string) => IDBKeyRange.bound([environment], [environment, []]);

/** What another manager left of the environment goes. */
async function claim(
  database: IDBPDatabase<Schema>,
  environment: string,
  manager: string,
): Promise<void> {
  const work = database.transaction(['groups', 'managers'], 'readwrite');
  const before = await work.objectStore('managers').get(environment);
  if (before !== manager) {
    await work.objectStore('groups').delete(allOf(environment));
    await work.objectStore('managers').put(manager, environment);
  }
  await work.done;
}

/** The memberships of one kind of one customer that this browser keeps for one manager. */
export class KeptMemberships {
  readonly #database: IDBPDatabase<Schema>;
  readonly #prefix: [string, string, number, ElementKind];

  private constructor(
    database: IDBPDatabase<Schema>,
    prefix: [string, string, number, ElementKind],
  ) {
    this.#database = database;
    this.#prefix = prefix;
  }

  /**
   * Opens what is kept for the manager of this token's subject.
   * @throws where the browser keeps nothing
   */
  static async open(
    { environment, customerId }: Scope,
    kind: ElementKind,
    subject: string,
  ): Promise<KeptMemberships> {
    const database = await open();
    const manager = await hashOf(`${environment}\n${subject}`);
    await claim(database, environment, manager);
    return new KeptMemberships(database, [environment, manager, customerId, kind]);
  }

  /** All that is kept, some groups at a time. */
  async *groups(): AsyncGenerator<readonly KeptGroup[]> {
    let after = 0;
    for (;;) {
      const range = IDBKeyRange.bound([...this.#prefix, after], [...this.#prefix, []], true);
      const some = await this.#database.getAll('groups', range, atOnce);
      const last = some.at(-1);
      if (last === undefined) return;
      yield some;
      after = last.groupId;
    }
  }

  /** Keeps what was read, and forgets groups that are gone. */
  async keep(read: readonly KeptGroup[], gone: readonly number[]): Promise<void> {
    const work = this.#database.transaction('groups', 'readwrite');
    for (const group of read) void work.store.put(group, [...this.#prefix, group.groupId]);
    for (const groupId of gone) void work.store.delete([...this.#prefix, groupId]);
    await work.done;
  }
}

/** Forgets the memberships of all environments. @throws where the browser does not let it */
export async function forgetKeptMemberships(): Promise<void> {
  const database = await open();
  const work = database.transaction(['groups', 'managers'], 'readwrite');
  await work.objectStore('groups').clear();
  await work.objectStore('managers').clear();
  await work.done;
  database.close();
}
