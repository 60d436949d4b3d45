import { isSameScope, type Scope, scopeName } from '../../api/scope.ts';
import { type Chain, chainsOf } from '../undo/chain.ts';
import { type Change, operationOf, targetOf, withGroup } from '../change.ts';
import type { GroupRef } from '../pending/change-base.ts';
import { GroupAliases } from '../journal/group-aliases.ts';
import type { Journal } from '../journal/journal.ts';
import { latestPlace, progressOf, type RetryWish } from './places.ts';
import { PendingLayers } from '../pending/pending-layers.ts';
import type { Run } from './run.ts';
import type { ItemState } from './status.ts';
import type { RunProgress } from '../journal/stored-shapes.ts';
import { TargetQueues } from './target-queues.ts';

/** What the runs of one scope share. */
interface Shared {
  aliases: GroupAliases;
  queues: TargetQueues;
  layers: PendingLayers;
}

/** What is so, or may be yet. */
const wished: readonly ItemState[] = ['waiting', 'sending', 'unknown', 'done', 'already-so'];

/** The target of a change, and what else it wishes for: who leaves the customer leaves its groups. */
function wishedBy(change: Change, { id }: Run): string[] {
  const target = targetOf(change, id);
  const effects = change.op === 'unassign-user' ? operationOf(change).effects(change, {}) : [];
  return [...(target === null ? [] : [target]), ...effects.map(({ key }) => key)];
}

/** All runs, in their order, and what they share: chains, queues, what lies over the reads, ids of groups. */
export class RunStore {
  readonly runs = new Map<string, Run>();
  /** The runs with items that have not ended. */
  readonly active = new Set<Run>();
  readonly #shared = new Map<string, Shared>();
  #chains: ReadonlyMap<string, Chain> | null = null;
  /** The last places that were given to this tab with none of another tab between them. */
  #own = { from: 0, to: 0 };
  /** The last place that is taken for a wish that begins later. */
  #taken = 0;
  readonly #journal: Journal;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  #of(scope: Scope): Shared {
    const key = scopeName(scope);
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const aliases = new GroupAliases();
    const shared = { aliases, queues: new TargetQueues(), layers: new PendingLayers(aliases) };
    this.#shared.set(key, shared);
    return shared;
  }

  /** The run, what took it back, what did it again ... */
  chainOf(run: Run): Chain | undefined {
    return this.chains().get(run.id);
  }

  chains(): ReadonlyMap<string, Chain> {
    this.#chains ??= chainsOf(this.runs.values(), (run, group) => this.groupNow(run, group));
    return this.#chains;
  }

  /** A deleted group is back under another id, which the old one means from now on. */
  alias(scope: Scope, from: number, to: number): void {
    const { aliases, layers } = this.#of(scope);
    if (!aliases.add(from, to)) return;
    layers.aliased();
    // What came to its end at the group that was gone may be done now.
    this.#chains = null;
  }

  /** The place of what is wished next, as far as is known here. */
  get nextPlace(): number {
    let last = this.#taken;
    for (const { header } of this.runs.values()) last = Math.max(last, latestPlace(header));
    return last + 1;
  }

  /** Takes the next place for a wish that begins later. */
  takePlace(): number {
    this.#taken = this.nextPlace;
    return this.#taken;
  }

  queues(scope: Scope): TargetQueues {
    return this.#of(scope).queues;
  }

  layers(scope: Scope): PendingLayers {
    return this.#of(scope).layers;
  }

  /** The id that a group has now. */
  idNow(scope: Scope, id: number): number {
    return this.#of(scope).aliases.now(id);
  }

  /** The group of a change by the id that it has now, or still by the ref it is created under. */
  groupNow(run: Run, group: GroupRef): GroupRef {
    const id = typeof group === 'number' ? group : run.created.get(group.created);
    return id === undefined ? group : this.idNow(run.scope, id);
  }

  /** The change with every group, and whom its run has created, by the id of now. */
  changeNow(run: Run, change: Change): Change {
    return withGroup(run.named(change), (group) => this.groupNow(run, group));
  }

  /** Puts runs of the journal among the others, oldest first; one that is known is replaced. */
  add(runs: readonly Run[]): void {
    for (const run of runs) this.runs.set(run.id, run);
    this.#chains = null;
    const sorted = [...this.runs.values()].toSorted(
      (one, other) => one.header.sequence - other.header.sequence,
    );
    this.runs.clear();
    for (const run of sorted) this.runs.set(run.id, run);
  }

  /** Forgets all runs, those under way once they are over, and which groups came back under another id. */
  forget(): void {
    for (const run of this.runs.values())
      if (this.active.has(run)) run.isForgotten = true;
      else this.drop(run.id);
    for (const { aliases, layers } of this.#shared.values()) {
      aliases.forget();
      layers.aliased();
    }
  }

  drop(runId: string): void {
    this.runs.delete(runId);
    this.#chains = null;
  }

  /** The one place where what is known of a run beside its items changes. */
  describe(run: Run, part: Partial<RunProgress>): void {
    run.header = { ...run.header, ...part };
    this.#journal.progress(run.id, progressOf(run.header));
  }

  /** The journal has given the run its place among all others. */
  place(run: Run, sequence: number): void {
    this.placed(sequence);
    if (run.header.sequence === sequence) return;
    run.header = { ...run.header, sequence };
    if (this.runs.has(run.id)) this.add([]);
  }

  /** The journal has given a place to the wish that items of a run are tried again. */
  placeRetry(run: Run, wish: RetryWish, place: number): void {
    this.placed(place);
    run.placeRetry(wish, place);
    this.#journal.progress(run.id, progressOf(run.header));
  }

  /** The journal has given a place to this tab. */
  placed(place: number): void {
    const { from, to } = this.#own;
    this.#own = { from: place === to + 1 ? from : place, to: place };
    this.#taken = Math.max(this.#taken, place);
  }

  /** What was wished for in this tab after a place, and is so or may be yet: the targets of that. */
  wishedSince(scope: Scope, place: number): ReadonlySet<string> {
    const targets = new Set<string>();
    for (const run of this.runs.values()) {
      const isOver = !this.active.has(run) && latestPlace(run.header) <= place;
      if (isOver || !isSameScope(run.scope, scope)) continue;
      for (const index of run.indexesOf(...wished)) {
        const change = run.changes[index];
        if (change === undefined || run.placeOf(index) <= place) continue;
        for (const target of wishedBy(this.changeNow(run, change), run)) targets.add(target);
      }
    }
    return targets;
  }

  /** The targets of what was wished for in this tab and is not over. */
  underWay(scope: Scope): ReadonlySet<string> {
    const targets = new Set<string>();
    for (const run of this.active)
      if (isSameScope(run.scope, scope))
        for (const { target } of run.items.values()) if (target !== null) targets.add(target);
    return targets;
  }

  /** Whether all that was wished from one place to the other was wished in this tab, so that it queues up here. */
  isAllOurs(from: number, latest: number): boolean {
    return from >= this.#own.from && latest === this.#own.to;
  }
}
