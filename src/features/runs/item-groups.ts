import type { ItemSnapshot } from '../../changes/run/run-snapshot.ts';
import type { Status } from '../../changes/run/status.ts';

/** Items of a run that ended alike, for the same cause. */
export interface ItemGroup {
  /** E.g. `failed-server`, as it stands in the address. */
  key: string;
  status: Status;
  count: number;
}

/** What wants attention comes first. */
const order = ['failed', 'unknown', 'not-sent', 'sending', 'waiting', 'already-so', 'done'];

/** By what items are grouped: their state, and the cause of a failure or of not being sent. */
export function groupKeyOf(status: Status): string {
  if (status.state === 'failed') return `failed-${status.kind}`;
  if (status.state === 'not-sent') return `not-sent-${status.reason}`;
  return status.state;
}

/** How many items there are of each cause. */
export function groupItems(items: readonly ItemSnapshot[]): readonly ItemGroup[] {
  const groups = new Map<string, ItemGroup>();
  for (const { status } of items) {
    const key = groupKeyOf(status);
    groups.set(key, { key, status, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  const rank = ({ status }: ItemGroup) => order.indexOf(status.state);
  return [...groups.values()].toSorted((a, b) => rank(a) - rank(b) || b.count - a.count);
}
