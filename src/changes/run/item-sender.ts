import { operationOf, type SendableChange } from '../change.ts';
import type { GroupRef } from '../pending/change-base.ts';
import type { EngineOptions } from '../engine-options.ts';
import type { ItemSteps } from './item-steps.ts';
import { flushFor } from '../journal/flush-for.ts';
import type { Journal } from '../journal/journal.ts';
import type { RunPlaces } from '../journal/run-places.ts';
import type { RunRecovery } from '../journal/run-recovery.ts';
import type { Run } from './run.ts';
import type { RunStore } from './run-store.ts';
import { lookBefore, type Outcome, sendItem, type Try } from './send-item.ts';
import type { Clock, Waits } from './timing.ts';
import type { Transport } from '../transport.ts';

/** How a try came out; or the journal could not keep that it is sent, and it was not. */
export type Sent = Outcome | { outcome: 'not-journaled' };

interface ItemSenderOptions extends Pick<Required<EngineOptions>, 'groupsOfUser'> {
  transport: Transport;
  store: RunStore;
  steps: ItemSteps;
  journal: Journal;
  places: RunPlaces;
  recovery: RunRecovery;
  clock: Clock;
  waits: Waits;
}

/** Whether an item looks how things stand before it is sent. */
export function looksFirst(run: Run, index: number): boolean {
  const change = run.changes[index];
  return (
    change !== undefined && change.op !== 'forgotten' && operationOf(change).check !== undefined
  );
}

/** Tries one item of a run once, with all that is known of its tries before. */
export class ItemSender {
  readonly #at: ItemSenderOptions;
  /** By run, who was in which group when it was verified last. */
  readonly #seen = new WeakMap<Run, Map<string, ReadonlySet<number>>>();

  constructor(options: ItemSenderOptions) {
    this.#at = options;
  }

  async send(run: Run, index: number, tried: boolean): Promise<Sent> {
    const attempt = this.#attempt(run, index, tried);
    if (attempt === null) return { outcome: 'unknown', cause: null };
    const looked = await lookBefore(attempt);
    if (!('send' in looked)) return looked;
    const change = looked.send;
    try {
      if (change !== attempt.change) await this.#correct(run, index, change);
      await this.#begin(run, index);
    } catch {
      return { outcome: 'not-journaled' };
    }
    return sendItem({ ...attempt, change });
  }

  /** What is sent is another change than the one that was wished for. @throws where that can not be kept */
  async #correct(run: Run, index: number, change: SendableChange): Promise<void> {
    run.correct(index, change);
    await this.#at.places.keepAnew(run);
  }

  /**
   * What only looked so far is sent now: should the tab die, it may have been done.
   * @throws where that can not be kept
   */
  async #begin(run: Run, index: number): Promise<void> {
    if (!('isLooking' in run.status(index))) return;
    this.#at.steps.set(run, index, 'sending');
    await flushFor(this.#at.journal, run, index);
  }

  async #wishedBeside(run: Run, index: number): Promise<ReadonlySet<string>> {
    // Without its journal this tab knows of no other.
    await this.#at.recovery.refresh().catch(() => undefined);
    const { store } = this.#at;
    const later = store.wishedSince(run.scope, run.placeOf(index));
    return new Set([...later, ...store.underWay(run.scope)]);
  }

  /** Whether the element was in its group when this run had to see another one there. */
  #wasSeen(run: Run, change: SendableChange, idOf: (group: GroupRef) => number): boolean {
    const seen = this.#seen.get(run);
    if (seen === undefined || change.op !== 'assign') return false;
    return seen.get(`${change.kind}/${idOf(change.groupId)}`)?.has(change.elementId) === true;
  }

  /** One read of a group tells of all others of the run that come to the same answer. */
  #remembering(run: Run): Transport {
    const { transport } = this.#at;
    return {
      ...transport,
      listGroupElements: async (scope, groupId, kind, signal) => {
        const members = await transport.listGroupElements(scope, groupId, kind, signal);
        const seen = this.#seen.get(run) ?? new Map<string, ReadonlySet<number>>();
        this.#seen.set(run, seen.set(`${kind}/${groupId}`, new Set(members.map(({ id }) => id))));
        return members;
      },
    };
  }

  #attempt(run: Run, index: number, tried: boolean): Try | null {
    const { transport, store, clock, waits, groupsOfUser } = this.#at;
    const wished = run.changes[index];
    if (wished === undefined || wished.op === 'forgotten') return null;
    const change = run.named(wished);
    const operation = operationOf(change);
    const idOf = (group: GroupRef) => {
      const id = store.groupNow(run, group);
      if (typeof id !== 'number') throw new Error(`Group ${id.created} was not created`);
      return id;
    };
    // What was known, or what an earlier try may have done, bears the words of an answer out.
    const isAwaited = run.queue.followers(index).length > 0;
    const hasToBeSeen =
      isAwaited && !tried && !run.wasSo.has(index) && !this.#wasSeen(run, change, idOf);
    return {
      change,
      operation,
      sending: {
        transport: hasToBeSeen ? this.#remembering(run) : transport,
        scope: run.scope,
        key: run.keyOf(index, operation.repeatable),
        run: run.id,
        groupId: idOf,
        groupsOfUser: (userId) => groupsOfUser(run.scope, userId),
      },
      clock,
      timeout: waits.answer,
      tried,
      cut: run.cut.has(index),
      wasSo: run.wasSo.has(index),
      mayRepeat: operation.repeatable && (run.tries.get(index) ?? 0) < waits.retries,
      insisted: run.insisted.has(index),
      hasToBeSeen,
      wishedBeside: () => this.#wishedBeside(run, index),
    };
  }
}
