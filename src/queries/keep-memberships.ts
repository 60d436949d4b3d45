import type { ElementKind } from '../api/elements.ts';
import type { Scope } from '../api/scope.ts';
import type { KeptGroup, KeptMemberships } from './kept-memberships.ts';
import type { MembershipIndex } from './membership-index.ts';

/** How long what was read is collected before it is kept (milliseconds). */
const pause = 1_000;

/**
 * Keeps what is read from now on, in one go each second. What is read before there is a place to keep
 * it is kept as soon as there is one.
 */
function keepWhatIsRead(index: MembershipIndex, opening: Promise<KeptMemberships>): () => void {
  const changed = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const keep = async () => {
    const kept = await opening;
    if (isOver) return;
    const read: KeptGroup[] = [];
    const gone: number[] = [];
    for (const groupId of changed) {
      const known = index.of(groupId);
      if (known === undefined) gone.push(groupId);
      else read.push({ groupId, ids: known.ids, at: known.at });
    }
    changed.clear();
    await kept.keep(read, gone);
  };
  const stop = index.subscribe((change) => {
    if (change.type === 'cleared') changed.clear();
    if (change.type !== 'group') return;
    // A browser that is full, or has no place, keeps nothing more: the next visit is slower, and that is all.
    if (changed.size === 0) timer = setTimeout(() => void keep().catch(() => undefined), pause);
    changed.add(change.groupId);
  });
  return () => {
    stop();
    // What is read after this may be another manager's.
    isOver = true;
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
  if (subject === null) return () => undefined;
  let isOver = false;
  const open = async () => {
    await ready;
    const { KeptMemberships } = await import('./kept-memberships.ts');
    return KeptMemberships.open(scope, kind, subject);
  };
  const opening = open();
  const stop = keepWhatIsRead(index, opening);
  const show = async () => {
    const kept = await opening;
    for await (const groups of kept.groups()) {
      if (isOver) return;
      for (const { groupId, ids, at } of groups) index.read(groupId, { ids, at, startedAt: 0 });
    }
  };
  void show().catch(() => undefined);
  return () => {
    isOver = true;
    stop();
  };
}
