import assert from 'node:assert/strict';
import { isMembership } from '../membership-change.ts';
import type { Engine } from '../engine.ts';
import { statusOf } from '../run/status.ts';
import type { FakeApi } from './fake-api.ts';
import type { Call } from './fake-gateway.ts';
import type { SharedJournal } from './shared-journal.ts';
import { scope } from './world.ts';

/** Who is in each group, by its name, and who at the customer: a group that comes back is the same. */
type Fleet = ReadonlyMap<string, readonly number[]>;

/** What was wished last of a car and a group. */
interface LastWish {
  place: number;
  groupId: number;
  car: number;
  isMember: boolean;
}

/** What has to be so of the tabs of one browser, whatever happened in them, but for what nobody can know. */
export class TabChecks {
  /** The cars and users of which nobody can know: a colleague, or an answer that was lost, has come in between. */
  readonly unknowable = new Set<number>();
  /** The browser has emptied the journal. */
  isEmptied = false;
  /** Of a change of a group it was lost whether it was done. */
  isLost = false;
  readonly #api: FakeApi;
  readonly #journal: SharedJournal;
  readonly #engines: () => readonly Engine[];

  constructor(api: FakeApi, journal: SharedJournal, engines: () => readonly Engine[]) {
    this.#api = api;
    this.#journal = journal;
    this.#engines = engines;
  }

  /** Who is where. */
  fleet(): Fleet {
    const groups = [...this.#api.groups].map(([id, { name }]): [string, number[]] => [
      name,
      (['cars', 'users'] as const).flatMap((kind) => this.#api.members(id, kind)),
    ]);
    const users = [...this.#api.users.keys()].toSorted((one, other) => one - other);
    return new Map([
      ['users', users],
      ...groups.toSorted(([one], [other]) => one.localeCompare(other)),
    ]);
  }

  /** The fleet is as it was, but for what nobody can know. */
  fleetIs(wanted: Fleet, what: string): void {
    if (this.isUncertain) return;
    const ours = (fleet: Fleet) =>
      [...fleet].map(([name, ids]) => [name, ids.filter((id) => !this.unknowable.has(id))]);
    assert.deepEqual(ours(this.fleet()), ours(wanted), what);
  }

  /** What another tab has changed in a group between the last look at it and its deletion nobody can know. */
  #unseen(): void {
    if (this.#engines().length < 2) return;
    for (const { header, changes } of this.#journal.runs)
      for (const [index, change] of changes.entries()) {
        if (change.op !== 'delete-group') continue;
        const key = `${header.id}-${index}`;
        const call = this.#api.log.find(
          (done) => done.op === change.op && (done.key === key || done.key?.startsWith(`${key}-`)),
        );
        if (call === undefined) continue;
        const held = this.#api.deleted.get(Number(call.target))?.cars ?? new Set();
        const seen = new Set(change.members.cars);
        for (const car of [...held, ...seen])
          if (held.has(car) !== seen.has(car)) this.unknowable.add(car);
      }
  }

  /**
   * Each request did what it did once, and every item has ended and says what became of it. Two cases
   * nobody can know, and their cars are left out from then on: where an answer was lost, "already so"
   * on the next try is told as done; and what an undo finds taken back already was somebody else's.
   */
  items(): void {
    this.#unseen();
    const keys = this.#api.log.map(({ key }) => key ?? '');
    // The same name twice is the same name, and a colleague's opposite lets a repeat do it once more.
    const canRepeat = ({ op, target }: Call) =>
      op === 'rename-group' || this.unknowable.has(Number(target.split('/')[2]));
    // What was lost with a group that another tab deleted is done anew in the one that came back.
    const once = this.#api.log
      .filter((call) => !canRepeat(call))
      .map(({ key, target }) => `${key} ${target}`);
    assert.equal(new Set(once).size, once.length, 'each change was done once');
    const did = new Set(keys.map((key) => key.split('-').slice(0, 6).join('-')));
    for (const engine of this.#engines())
      for (const { id, counts, undoOf } of engine.runs()) {
        assert.deepEqual([counts.waiting, counts.sending], [0, 0], 'every item has ended');
        for (const { index, status, change } of engine.items(id)) {
          if (status.state === 'unknown' && isMembership(change))
            this.unknowable.add(change.elementId);
          // Their keys are kept by nobody.
          if (change.op === 'create-user' || change.op === 'forgotten') continue;
          const isDone = did.has(`${id}-${index}`);
          // The plan knew it to be so, and somebody else has changed that since.
          const isOverrun =
            isMembership(change) && change.wasSo && this.unknowable.has(change.elementId);
          if (isDone && isOverrun !== true)
            assert.ok(['done', 'unknown'].includes(status.state), `${id}-${index} is done`);
          const isOurs = status.state !== 'done' || isDone;
          if (isMembership(change) && !this.unknowable.has(change.elementId))
            assert.ok(isOurs || change.wasSo !== true, `${id}-${index} was so before`);
          if (isOurs && (status.state !== 'already-so' || undoOf === null)) continue;
          if (isMembership(change)) this.unknowable.add(change.elementId);
          else this.isLost = true;
        }
      }
  }

  /**
   * Of opposites, sent by whichever tab, the one that was wished for last is so in the end: but for what
   * went with a group, which comes back as it was known. What the person tried again was wished for then.
   */
  wishedLast(): void {
    if (this.isUncertain || this.isEmptied) return;
    const [engine] = this.#engines();
    const last = new Map<string, LastWish>();
    for (const { header, changes, codes } of this.#journal.runs)
      for (const [index, change] of changes.entries()) {
        if (!isMembership(change) || typeof change.groupId !== 'number') continue;
        // Who is created is in the groups of that run alone, and of what takes it back.
        if (change.kind !== 'cars') continue;
        const { state } = statusOf(codes[index] ?? 0);
        if (state !== 'done' && state !== 'already-so') continue;
        const { op, elementId: car, groupId } = change;
        const wasGone = engine?.overlay(scope).groupId(groupId) !== groupId;
        if (wasGone || this.unknowable.has(car)) continue;
        const retry = header.retries?.findLast(({ indexes }) => indexes.includes(index));
        const place = retry?.place ?? header.sequence;
        const before = last.get(`${groupId}/${car}`);
        if (before !== undefined && before.place > place) continue;
        last.set(`${groupId}/${car}`, { place, groupId, car, isMember: op === 'assign' });
      }
    for (const { groupId, car, isMember } of last.values())
      if (this.#api.groups.has(groupId))
        assert.equal(
          this.#api.members(groupId, 'cars').includes(car),
          isMember,
          `what was wished last of car ${car} in group ${groupId} is so`,
        );
  }

  /** Nothing is left to take back, and every run counts as taken back. */
  takenBack(): void {
    for (const engine of this.#engines()) {
      if (this.isUncertain) continue;
      assert.equal(engine.history(scope).undo, null);
      for (const { undoOf, takenBack, hasInverse } of engine.runs())
        if (undoOf === null) assert.equal(takenBack, hasInverse, 'it counts as taken back');
    }
  }

  /** Whether everything is known of every car. */
  get isWhole(): boolean {
    return !this.isUncertain && this.unknowable.size === 0;
  }

  /** Whether nobody knows of something how it ended. */
  get isUncertain(): boolean {
    const isUnknown = (engine: Engine) =>
      engine
        .runs()
        .filter(({ counts }) => counts.unknown > 0)
        .flatMap(({ id }) => engine.items(id))
        .some(({ status, change }) => status.state === 'unknown' && !isMembership(change));
    return this.isLost || this.#engines().some(isUnknown);
  }
}
