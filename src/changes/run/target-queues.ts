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

  /**
   * Joins the queue of the target behind those that it may not pass; gives whether it is first, and who was
   * first before it.
   */
  join(
    target: string,
    item: Item,
    mayPass: (other: Item) => boolean = () => false,
  ): { isFirst: boolean; passed: Item | undefined } {
    const queue = this.#queues.get(target) ?? [];
    this.#queues.set(target, queue);
    const [first] = queue;
    const at = queue.findLastIndex((other) => !mayPass(other)) + 1;
    queue.splice(at, 0, item);
    return { isFirst: at === 0, passed: at === 0 ? first : undefined };
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
