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
  /** What is asked for and not there yet. */
  readonly #claims = new Map<string, Promise<boolean>>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Takes the target of an item over from the one before it in this tab; false where that had none. */
  takeOver(scope: Scope, item: Item): boolean {
    const held = item.target === null ? null : this.#held.get(nameOf(scope, item.target));
    if (held === undefined) return false;
    if (held !== null) {
      held.item = item;
      held.leaving = null;
    }
    return true;
  }

  /** Takes the target of an item; false where another tab has it. */
  async take(scope: Scope, item: Item): Promise<boolean> {
    if (item.target === null) return true;
    const name = nameOf(scope, item.target);
    const asked = this.#claims.get(name);
    if (asked !== undefined) await asked;
    if (this.takeOver(scope, item)) return true;
    const claim = this.#claim(name, item, false).finally(() => this.#claims.delete(name));
    this.#claims.set(name, claim);
    return claim;
  }

  /** Takes the target of an item that comes soon, if no other tab has it; not where it is not wanted any more by then. */
  async takeAhead(scope: Scope, item: Item, isWanted: () => boolean): Promise<void> {
    const isAsked = item.target !== null && this.#claims.has(nameOf(scope, item.target));
    if (!isAsked && (await this.take(scope, item)) && !isWanted()) this.letGo(scope, item);
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
