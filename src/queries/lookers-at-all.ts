import type { Urgency } from './read-scheduler.ts';

/** Somebody who needs to know of all groups. */
export interface Looker {
  /** How old what is known may be, in milliseconds. */
  age: number;
  urgency: Urgency;
  /** Somebody sees what is made of all of them. */
  isInSight: boolean;
}

/** Those who need to know of all groups, and how far each of them is. */
export class LookersAtAll {
  readonly #rests = new Map<Looker, Iterator<number>>();

  get size(): number {
    return this.#rests.size;
  }

  /** Whether somebody sees what is made of all groups. */
  get isInSight(): boolean {
    return [...this.#rests.keys()].some(({ isInSight }) => isInSight);
  }

  /** One more, who begins with the first of these groups; gives how to go again. */
  add(looker: Looker, groups: Iterable<number>): () => void {
    this.#rests.set(looker, groups[Symbol.iterator]());
    return () => void this.#rests.delete(looker);
  }

  /** All begin with the first of these groups anew. */
  beginAnew(groups: Iterable<number>): void {
    for (const looker of this.#rests.keys()) this.#rests.set(looker, groups[Symbol.iterator]());
  }

  /** The next group that one of them needs; who waits for it comes before the background. */
  next(
    isNeeded: (groupId: number, looker: Looker) => boolean,
  ): { groupId: number; urgency: Urgency } | null {
    const inTurn = [...this.#rests].toSorted(
      ([one], [other]) => Number(one.urgency !== 'asked') - Number(other.urgency !== 'asked'),
    );
    for (const [looker, rest] of inTurn)
      for (let next = rest.next(); next.done !== true; next = rest.next())
        if (isNeeded(next.value, looker)) return { groupId: next.value, urgency: looker.urgency };
    return null;
  }
}
