import type { Change } from '../change.ts';

/** One change of a run that has not ended, with its group by the id that it has now. */
export interface Item {
  readonly runId: string;
  readonly index: number;
  readonly change: Change;
  /** The key of its queue; null: it waits in none. */
  readonly target: string | null;
}

/** Items with one target queue up: the next is sent once the one before it has ended. */
export class TargetQueues {
  readonly #queues = new Map<string, Item[]>();

  /** Joins the queue of the target at its end; gives whether it is first. */
  join(target: string, item: Item): boolean {
    const queue = this.#queues.get(target);
    if (queue === undefined) this.#queues.set(target, [item]);
    else queue.push(item);
    return queue === undefined;
  }

  /** Who stands right before the item. */
  before(target: string, item: Item): Item | undefined {
    const queue = this.#queues.get(target) ?? [];
    return queue[queue.indexOf(item) - 1];
  }

  /** Leaves the queue, and gives who is first now, if that changed. */
  leave(target: string, item: Item): Item | undefined {
    const queue = this.#queues.get(target);
    const at = queue?.indexOf(item) ?? -1;
    if (queue === undefined || at < 0) return undefined;
    queue.splice(at, 1);
    if (queue.length === 0) this.#queues.delete(target);
    return at === 0 ? queue[0] : undefined;
  }
}
