import type { Change } from './change.ts';
import { type Scope, scopeName } from '../api/scope.ts';
import { createEmitter, createStore } from '../store.ts';
import type { Engine } from './engine.ts';
import type { Intent } from './plan/intent.ts';
import type { BaseIds, MembershipOp, MembersView, Overlay } from './pending/overlay.ts';
import type { Entry } from './pending/pending-layer.ts';
import type { PendingEvent, PendingMemberships } from './pending/pending-memberships.ts';
import type { Plan } from './plan/plan.ts';
import type { Made, RunSnapshot } from './run/run-snapshot.ts';
import type { TakenBack } from './undo/take-back.ts';

/** What is pending of one scope, asked before the engine is there: nothing, until it has come. */
class LazyPending implements PendingMemberships {
  readonly #events = createEmitter<PendingEvent>();
  #loaded: PendingMemberships | null = null;

  attach(loaded: PendingMemberships): void {
    this.#loaded = loaded;
    loaded.subscribe(this.#events.emit);
  }

  entriesOf: PendingMemberships['entriesOf'] = (kind, group) =>
    this.#loaded?.entriesOf(kind, group) ?? noEntries;

  subscribe: PendingMemberships['subscribe'] = this.#events.subscribe;
}

/** The engine as the screens see it. */
export type ChangeEngine = Pick<Engine, keyof Engine>;

const noEntries = new Map<number, Entry<MembershipOp>>();
const noRuns: readonly RunSnapshot[] = [];
const nothingMade: Made = { groups: [], users: [] };
const noHistory = { undo: null, redo: null };
const nothingPending: MembersView['pending'] = new Map();
const noUsers = { assigned: new Set<number>(), unassigned: new Set<number>(), pending: new Map() };

/** One view for each base, so that what is shown keeps its identity. */
function remembered<Base extends object, View>(make: (base: Base) => View): (base: Base) => View {
  const views = new WeakMap<Base, View>();
  return (base) => {
    const view = views.get(base) ?? make(base);
    views.set(base, view);
    return view;
  };
}

const membersAsRead = remembered((ids: BaseIds['ids']): MembersView => ({
  ids,
  pending: nothingPending,
}));

/** Nothing lies over what the server said. */
const nothingLaid: Overlay = {
  membersOf: (_groupId, _kind, { ids }) => membersAsRead(ids),
  membersOfNew: () => ({ ids: [], pending: nothingPending }),
  groups: remembered(({ groups }) => ({ groups, pending: new Map(), creating: [] })),
  users: () => noUsers,
  groupsTouched: () => [],
  groupId: (id) => id,
};

/**
 * Stands in for the engine until its code is there: a first visit shows its lists sooner without it.
 * Until then nothing has been changed, so there is nothing to tell; what is started meanwhile is
 * carried out, in its order, by the engine that it loads.
 */
export class LazyEngine implements ChangeEngine {
  readonly #import: () => Promise<Engine>;
  readonly #refused: (error: unknown) => void;
  /** How often something was told. */
  readonly #told = createStore({ times: 0 });
  readonly #pending = new Map<string, { scope: Scope; lazy: LazyPending }>();
  #engine: Engine | null = null;
  #loading: Promise<Engine> | null = null;
  /** What was started before the engine was there, until it begins. */
  readonly #starting = new Map<string, Promise<void>>();
  #failure: unknown = null;

  /** @param refused hears why a run that was started before the engine was there did not begin */
  constructor(load: () => Promise<Engine>, refused: (error: unknown) => void) {
    this.#import = load;
    this.#refused = refused;
  }

  /** Brings the engine; what asks for it first is waited for by everybody after. */
  load(): Promise<Engine> {
    this.#failure = null;
    this.#loading ??= this.#import().then((engine) => {
      this.#engine = engine;
      engine.subscribe(this.#tell);
      for (const { scope, lazy } of this.#pending.values()) lazy.attach(engine.pendingOf(scope));
      this.#tell();
      return engine;
    });
    // Not brought once is not lost for good: the next one who needs it asks again.
    this.#loading.catch(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  /** Brings the engine to change something; that it does not come is told by `failure`. */
  async need(): Promise<Engine | null> {
    try {
      return await this.load();
    } catch (error) {
      this.#failure = error;
      this.#tell();
      return null;
    }
  }

  isLoaded = (): boolean => this.#engine !== null;

  /** Why the engine could not be brought although something was to be changed; null as a rule. */
  failure = (): unknown => this.#failure;

  #tell = (): void => this.#told.set({ times: this.#told.get().times + 1 });

  subscribe = (listener: () => void): (() => void) => this.#told.subscribe(listener);

  start(
    scope: Scope,
    wished: Plan | readonly Change[],
    intent: Intent,
    id: string = crypto.randomUUID(),
  ): string {
    if (this.#engine !== null) return this.#engine.start(scope, wished, intent, id);
    const starting = this.#startLate(scope, wished, intent, id);
    this.#starting.set(id, starting);
    void starting.finally(() => this.#starting.delete(id));
    return id;
  }

  async #startLate(...wish: Parameters<Engine['start']>): Promise<void> {
    try {
      (await this.need())?.start(...wish);
    } catch (error) {
      this.#refused(error);
    }
  }

  runs = () => this.#engine?.runs() ?? noRuns;
  run = (runId: string) => this.#engine?.run(runId) ?? null;
  items: Engine['items'] = (runId, filter) => this.#engine?.items(runId, filter) ?? [];
  madeBy: Engine['madeBy'] = (runId) => this.#engine?.madeBy(runId) ?? nothingMade;
  overlay = (scope: Scope) => this.#engine?.overlay(scope) ?? nothingLaid;

  pendingOf = (scope: Scope): PendingMemberships => {
    const key = scopeName(scope);
    const known = this.#pending.get(key);
    if (known !== undefined) return known.lazy;
    const lazy = new LazyPending();
    this.#pending.set(key, { scope, lazy });
    if (this.#engine !== null) lazy.attach(this.#engine.pendingOf(scope));
    return lazy;
  };

  wasRead: Engine['wasRead'] = (scope, read) => this.#engine?.wasRead(scope, read);
  history = (scope: Scope) => this.#engine?.history(scope) ?? noHistory;
  isBusy = () => this.#starting.size > 0 || (this.#engine?.isBusy() ?? false);
  resultOf: Engine['resultOf'] = (runId, index) => this.#engine?.resultOf(runId, index) ?? null;
  forgetPassword: Engine['forgetPassword'] = (runId, index) =>
    this.#engine?.forgetPassword(runId, index);
  setWorkers = (workers: number) => this.#engine?.setWorkers(workers);
  pause = (runId: string) => this.#engine?.pause(runId);
  resume = (runId: string) => this.#engine?.resume(runId);
  resumeAll = (environment: string) => this.#engine?.resumeAll(environment);
  cancel = (runId: string) => this.#engine?.cancel(runId);
  retryFailed = async (runId: string) => (await this.load()).retryFailed(runId);
  undo = async (runId: string) => (await this.load()).undo(runId);
  redo = async (runId: string) => (await this.load()).redo(runId);
  undoLast = async (scope: Scope): Promise<TakenBack> =>
    (await this.need())?.undoLast(scope) ?? { type: 'nothing' };
  redoLast = async (scope: Scope): Promise<TakenBack> =>
    (await this.need())?.redoLast(scope) ?? { type: 'nothing' };
  restore = async () => (await this.load()).restore();
  resumable = async () => (await this.load()).resumable();
  continueRun = async (runId: string) => (await this.load()).continueRun(runId);
  whenOver = async (runId: string) => {
    await this.#starting.get(runId);
    return (await this.load()).whenOver(runId);
  };
  leave = async (runId: string) => (await this.load()).leave(runId);
  report = (runId: string): (() => void) => {
    if (this.#engine !== null) return this.#engine.report(runId);
    let isOver = false;
    let release = () => {
      isOver = true;
    };
    void this.load()
      .then((engine) => {
        if (!isOver) release = engine.report(runId);
      })
      .catch(() => undefined);
    return () => release();
  };
  forget = async () => (await this.load()).forget();
}
