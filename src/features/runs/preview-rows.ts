import type { Change } from '../../changes/change.ts';
import { isMembership } from '../../changes/membership-change.ts';
import type { GroupRef } from '../../changes/pending/change-base.ts';
import type { Plan } from '../../changes/plan/plan.ts';
import { type ElementRef, elementOf } from './run-summary.ts';
import { groupRefOf } from './run-subject.ts';

/** What a plan does with one element, or one change that is about none in a group. */
export interface PreviewRow {
  key: string;
  /** Null where it is about a group itself. */
  element: ElementRef | null;
  changes: readonly Change[];
  /** `already-so`: nothing of it is sent. */
  state: 'waiting' | 'already-so';
}

/** The groups that an element leaves and joins by these changes. */
export function waysOf(changes: readonly Change[]): { from: GroupRef[]; to: GroupRef[] } {
  const groupsOf = (op: 'assign' | 'remove') =>
    changes.filter((change) => change.op === op).flatMap((change) => groupRefOf(change) ?? []);
  return { from: groupsOf('remove'), to: groupsOf('assign') };
}

/** The groups that a row speaks of, each once; one that is only made has no id. */
export function groupsOfRow({ changes }: PreviewRow): ReadonlySet<number> {
  const refs = changes.map(groupRefOf);
  return new Set(refs.filter((group) => typeof group === 'number'));
}

/** A plan as a list in which each element stands once, however many groups it leaves and joins. Pure. */
export function previewRows({ changes, alreadySo }: Plan): readonly PreviewRow[] {
  const rows = new Map<string, PreviewRow & { changes: Change[] }>();
  const add = (state: PreviewRow['state'], change: Change, index: number) => {
    const element = isMembership(change) ? elementOf(change) : null;
    const key = element === null ? `${state} ${index}` : `${element.kind}/${element.id}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { key, element, changes: [change], state });
    else if (row.state === state) row.changes.push(change);
  };
  for (const [index, change] of changes.entries()) add('waiting', change, index);
  for (const [index, change] of alreadySo.entries()) add('already-so', change, index);
  return [...rows.values()];
}
