import { type Scope, scopeName } from '../../api/scope.ts';
import type { Journal } from '../journal/journal.ts';
import type { Run } from './run.ts';
import type { Item } from './target-queues.ts';

/** A target that this tab has, and for which of its items. */
interface Held {
  item: Item;
  release: () => void;
  /** What it waits for before it is released, once the item does not need it any more. */
  leaving: Promise<unknown> | null;
}

/**
 * What `TargetQueues` are within a tab, among the tabs of this browser: while an item is being sent, or
 * rests until it is tried again, no other tab sends anything of its target. There is one lock for each
 * item on its way, and none for those that wait.
 */
export class TargetLocks {
  readonly #journal: Journal;
  readonly #held = new Map<string, Held>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Takes the target of an item; false where another tab has it. */
  async take(scope: Scope, item: Item): Promise<boolean> {
    if (item.target === null) return true;
    const name = nameOf(scope, item.target);
    const held = this.#held.get(name);
    if (held === undefined) return this.#claim(name, item, false);
    // The one before it in this tab has it still.
    held.item = item;
    held.leaving = null;
    return true;
  }

  /** Takes the target of an item as soon as no other tab has it. */
  async wait(scope: Scope, item: Item): Promise<void> {
    if (item.target !== null) await this.#claim(nameOf(scope, item.target), item, true);
  }

  async #claim(name: string, item: Item, wait: boolean): Promise<boolean> {
    const release = await this.#journal.claimTarget(name, wait);
    if (release !== null) this.#held.set(name, { item, release, leaving: null });
    return release !== null;
  }

  /** An item does not need its target any more: another tab has it once the journal says why. */
  letGo(scope: Scope, item: Item): void {
    const name = item.target === null ? null : nameOf(scope, item.target);
    const held = name === null ? undefined : this.#held.get(name);
    if (name === null || held?.item !== item) return;
    const leaving = this.#journal.flush().catch(() => undefined);
    held.leaving = leaving;
    void leaving.then(() => {
      if (held.leaving !== leaving) return;
      this.#held.delete(name);
      held.release();
    });
  }

  /** The run is paused: nobody waits for what it is not sending. */
  letGoOf(run: Run): void {
    for (const { item } of this.#held.values())
      if (item.runId === run.id && run.status(item.index).state !== 'sending')
        this.letGo(run.scope, item);
  }
}

const nameOf = (scope: Scope, target: string) => `${scopeName(scope)}/${target}`;
