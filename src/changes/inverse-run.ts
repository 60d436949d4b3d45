import type { RunStore } from './run-store.ts';
import type { Change } from './change.ts';
import type { Intent } from './intent.ts';
import { type DoneChange, inverseOf } from './inverse.ts';
import type { Operations, Result } from './operation.ts';
import type { Run } from './run.ts';

/** What a done change brought, as far as its inverse needs it. */
function resultOf(store: RunStore, run: Run, index: number): Result {
  const change = run.changes[index];
  const userId = run.userOf(index);
  if (userId !== undefined) return { user: { id: userId, password: null } };
  if (change?.op !== 'create-group') return {};
  const groupId = store.groupNow(run, { created: change.ref });
  return typeof groupId === 'number' ? { groupId } : {};
}

/** What takes back all that a run has done; not what was so already, and not what failed. */
export function inverseOfRun(operations: Operations, store: RunStore, run: Run): Change[] {
  const done: DoneChange[] = [];
  for (const index of run.indexesOf('done')) {
    const change = run.changes[index];
    if (change === undefined) continue;
    const userId = run.userOf(index);
    if (change.op !== 'forgotten')
      done.push({ index, change, result: resultOf(store, run, index) });
    // A reload leaves the id alone of a user who was created: enough to end the assignment.
    else if (userId !== undefined)
      done.push({ index, change: { op: 'assign-user', user: { userId } }, result: {} });
  }
  return inverseOf(operations, done).map((change) => store.changeNow(run, change));
}

/** Undo of an undo is a redo, and the other way round. */
export function intentOfUndo(intent: Intent): Intent {
  switch (intent.type) {
    case 'undo':
      return { type: 'redo', of: intent.of };
    case 'redo':
      return { type: 'undo', of: intent.of };
    default:
      return { type: 'undo', of: intent };
  }
}
