import type { Book } from './book.ts';
import type { Change } from './change.ts';
import type { Intent } from './intent.ts';
import { type DoneChange, inverseOf } from './inverse.ts';
import type { Operations } from './operation.ts';
import type { Run } from './run.ts';

/** What takes back all that a run has done; not what was so already, and not what failed. */
export function inverseOfRun(operations: Operations, book: Book, run: Run): Change[] {
  const done: DoneChange[] = [];
  for (const index of run.indexesOf('done')) {
    const change = run.changes[index];
    if (change === undefined) continue;
    const userId = run.userOf(index);
    // Of a user that was created a reload leaves the id alone; leaving the customer takes no more.
    if (userId !== undefined)
      done.push({ index, change: { op: 'assign-user', user: { userId } }, result: {} });
    else if (change.op === 'create-group') {
      const groupId = book.groupNow(run, { created: change.ref });
      done.push({ index, change, result: typeof groupId === 'number' ? { groupId } : {} });
    } else if (change.op !== 'forgotten') done.push({ index, change, result: {} });
  }
  return inverseOf(operations, done).map((change) => book.changeNow(run, change));
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
