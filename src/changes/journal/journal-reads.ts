import { type Database, stores } from './database.ts';
import type { StoredRun } from './journal.ts';
import { storedRun } from './stored-run.ts';
import {
  type GroupAlias,
  isGroupAlias,
  isProgress,
  isRunHeader,
  type RunHeader,
} from './stored-shapes.ts';

/** All keys that begin with the run's id and a slash. */
export const partsOf = (runId: string) => IDBKeyRange.bound(`${runId}/`, `${runId}/\uffff`);

function entries(keys: readonly string[], values: readonly unknown[]): Map<string, unknown> {
  return new Map(keys.map((key, at) => [key, values[at]]));
}

/** The head of a run as it is by now. */
function headNow(head: unknown, progress: unknown): RunHeader | null {
  if (!isRunHeader(head)) return null;
  return isProgress(progress) ? { ...head, ...progress } : head;
}

/** By ref, what is stored of this run under `{run}/{ref}`. */
function createdOf(runId: string, stored: Iterable<[string, unknown]>): Map<string, number> {
  const created = new Map<string, number>();
  for (const [key, id] of stored)
    if (key.startsWith(`${runId}/`) && typeof id === 'number')
      created.set(key.slice(runId.length + 1), id);
  return created;
}

/** The heads of all runs, oldest first. */
export async function readHeads(
  database: Database,
): Promise<{ runs: RunHeader[]; aliases: GroupAlias[] }> {
  const transaction = database.transaction(['runs', 'progress', 'aliases'], 'readonly');
  const progress = transaction.objectStore('progress');
  const [heads, ids, states, aliases] = await Promise.all([
    transaction.objectStore('runs').getAll(),
    progress.getAllKeys(),
    progress.getAll(),
    transaction.objectStore('aliases').getAll(),
  ]);
  const now = entries(ids, states);
  const runs = heads
    .filter(isRunHeader)
    .map((head) => headNow(head, now.get(head.id)))
    .filter((head) => head !== null)
    .toSorted((one, other) => one.sequence - other.sequence);
  return { runs, aliases: aliases.filter(isGroupAlias) };
}

/** All runs that can be told from what is stored, oldest first. */
export async function readAll(
  database: Database,
): Promise<{ runs: StoredRun[]; aliases: GroupAlias[] }> {
  const { runs: heads, aliases } = await readHeads(database);
  const transaction = database.transaction(['changes', 'states', 'created'], 'readonly');
  const read = async (name: 'changes' | 'states' | 'created') => {
    const store = transaction.objectStore(name);
    return entries(...(await Promise.all([store.getAllKeys(), store.getAll()])));
  };
  const [packed, pieces, created] = await Promise.all([
    read('changes'),
    read('states'),
    read('created'),
  ]);
  const runs = heads
    .map((header) =>
      storedRun(header, createdOf(header.id, created), packed.get(header.id), (key) =>
        pieces.get(key),
      ),
    )
    .filter((run) => run !== null);
  return { runs, aliases };
}

/** One run as it is stored now, null where there is none. */
export async function readRun(database: Database, runId: string): Promise<StoredRun | null> {
  const transaction = database.transaction([...stores], 'readonly');
  const parts = async (name: 'states' | 'created') => {
    const store = transaction.objectStore(name);
    const range = partsOf(runId);
    return entries(...(await Promise.all([store.getAllKeys(range), store.getAll(range)])));
  };
  const [head, progress, changes, pieces, created] = await Promise.all([
    transaction.objectStore('runs').get(runId),
    transaction.objectStore('progress').get(runId),
    transaction.objectStore('changes').get(runId),
    parts('states'),
    parts('created'),
  ]);
  const header = headNow(head, progress);
  if (header === null) return null;
  return storedRun(header, createdOf(runId, created), changes, (key) => pieces.get(key));
}
