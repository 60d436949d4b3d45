import type { ElementKind } from '../api/elements.ts';
import type { Scope } from '../api/scope.ts';
import type { KeptGroup, KeptMemberships } from './kept-memberships.ts';
import type { MembershipIndex } from './membership-index.ts';

/** How long what was read is collected before it is kept (milliseconds). */
const pause = 1_000;

/** Keeps what is read from now on, in one go each second. */
function keepWhatIsRead(index: MembershipIndex, kept: KeptMemberships): () => void {
  const changed = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    const read: KeptGroup[] = [];
    const gone: number[] = [];
    for (const groupId of changed) {
      const known = index.of(groupId);
      if (known === undefined) gone.push(groupId);
      else read.push({ groupId, ids: known.ids, at: known.at });
    }
    changed.clear();
    // A browser that is full keeps nothing more: the next visit is slower, and that is all.
    kept.keep(read, gone).catch(() => undefined);
  };
  const stop = index.subscribe((change) => {
    if (change.type === 'cleared') changed.clear();
    if (change.type !== 'group') return;
    if (changed.size === 0) timer = setTimeout(keep, pause);
    changed.add(change.groupId);
  });
  return () => {
    stop();
    // What is read after this may be another manager's.
    clearTimeout(timer);
  };
}

interface KeepingOptions {
  scope: Scope;
  kind: ElementKind;
  index: MembershipIndex;
  /** Whose memberships they are; null where the token does not say it. */
  subject: string | null;
  /** Nothing is opened before this; null: at once. */
  ready: Promise<unknown> | null;
}

/**
 * Shows at once what an earlier visit read, and keeps what this one reads. Without a place to keep it,
 * or a token that says whose it is, everything is read anew. Gives how to end it.
 */
export function keepMemberships(options: KeepingOptions): () => void {
  const { scope, kind, index, subject, ready } = options;
  let isOver = false;
  let stop: () => void = () => undefined;
  const begin = async (owner: string) => {
    await ready;
    const { KeptMemberships } = await import('./kept-memberships.ts');
    const kept = await KeptMemberships.open(scope, kind, owner);
    if (isOver) return;
    stop = keepWhatIsRead(index, kept);
    for await (const groups of kept.groups()) {
      if (isOver) return;
      for (const { groupId, ids, at } of groups) index.read(groupId, { ids, at, startedAt: 0 });
    }
  };
  if (subject !== null) begin(subject).catch(() => undefined);
  return () => {
    isOver = true;
    stop();
  };
}
