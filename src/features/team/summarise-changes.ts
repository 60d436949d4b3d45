import type { ElementKind } from '../../api/elements.ts';
import type { TeamChange } from '../../api/live-changes.ts';

/** What some changes of one person come to, for one sentence. */
export type ChangeSummary =
  | { type: 'moved'; kind: ElementKind; count: number; from: number; to: number }
  | { type: 'added' | 'removed'; kind: ElementKind; count: number; group: number }
  | { type: 'created' | 'renamed' | 'deleted'; group: number }
  | { type: 'create-user' | 'assign-user' | 'unassign-user'; count: number; user: number | null }
  | { type: 'many'; count: number };

/** Sums changes up: a move where each element left one group for one other. */
export function summariseChanges(changes: readonly TeamChange[]): ChangeSummary {
  const [first] = changes;
  if (first !== undefined && changes.length === 1) {
    const single = summariseSingle(first);
    if (single !== null) return single;
  }
  const users = summariseUsers(changes);
  if (users !== null) return users;
  const added = changes.filter(({ op }) => op === 'assign');
  const removed = changes.filter(({ op }) => op === 'remove');
  const many: ChangeSummary = { type: 'many', count: changes.length };
  const kind = onlyOne(changes.map((change) => change.kind));
  if (kind === null || added.length + removed.length !== changes.length) return many;
  const to = onlyOne(added.map(({ groupId }) => groupId));
  const from = onlyOne(removed.map(({ groupId }) => groupId));
  const count = new Set(changes.map(({ elementId }) => elementId)).size;
  if (removed.length === 0 && to !== null) return { type: 'added', kind, count, group: to };
  if (added.length === 0 && from !== null) return { type: 'removed', kind, count, group: from };
  const isMove = added.length === count && removed.length === count;
  return isMove && from !== null && to !== null ? { type: 'moved', kind, count, from, to } : many;
}

function summariseSingle({ op, groupId }: TeamChange): ChangeSummary | null {
  if (groupId === null) return null;
  if (op === 'create-group') return { type: 'created', group: groupId };
  if (op === 'rename-group') return { type: 'renamed', group: groupId };
  return op === 'delete-group' ? { type: 'deleted', group: groupId } : null;
}

function summariseUsers(changes: readonly TeamChange[]): ChangeSummary | null {
  const op = onlyOne(changes.map((change) => change.op));
  if (op !== 'create-user' && op !== 'assign-user' && op !== 'unassign-user') return null;
  const user = onlyOne(changes.map(({ elementId }) => elementId));
  return { type: op, count: changes.length, user };
}

/** The one value that all have; null where they differ, or there is none. */
function onlyOne<Value>(values: readonly (Value | null)[]): Value | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
