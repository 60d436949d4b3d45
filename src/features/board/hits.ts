import type { Element } from '../../api/elements.ts';
import type { MembershipIndex } from '../../queries/membership-index.ts';
import type { CardMatcher } from './cards/card-order.ts';

/** How long is looked for without a pause (milliseconds): typing goes on meanwhile. */
const slice = 8;

/** What a search finds on the whole board. */
export interface Hits {
  elements: number;
  /** Those that hold one that is found, of those that were read. */
  groups: ReadonlySet<number>;
}

/** Goes on in slices of time. @throws once the signal ends it */
function slicer(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    since = performance.now();
  };
}

/** How often it is looked at the clock: that is no cheaper than to look at an element. */
const every = 64;

/** Looks through all elements and all groups for what a search finds, in slices of time. */
export async function hitsOf(
  { reads }: Pick<MembershipIndex, 'reads'>,
  elements: ReadonlyMap<number, Element>,
  matches: CardMatcher,
  signal: AbortSignal,
): Promise<Hits> {
  const pause = slicer(signal);
  const found = new Set<number>();
  let looked = 0;
  for (const element of elements.values()) {
    if (matches(element)) found.add(element.id);
    looked += 1;
    if (looked % every === 0) await pause();
  }
  const groups = new Set<number>();
  for (const [groupId, { ids }] of reads) {
    if (ids.some((id) => found.has(id))) groups.add(groupId);
    await pause();
  }
  return { elements: found.size, groups };
}
