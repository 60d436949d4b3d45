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
    if (change === undefined || change.op === 'forgotten') continue;
    const ref = change.op === 'create-group' ? run.header.created[change.ref] : undefined;
    const groupId = ref === undefined ? undefined : book.layers(run.scope).groupId(ref);
    done.push({ index, change, result: { groupId, user: run.results.get(index)?.user } });
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
