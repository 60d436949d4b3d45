import { isSameScope } from '../../api/scope.ts';
import { type Change, targetOf, withGroup } from '../change.ts';
import type { Journal } from '../journal/journal.ts';
import { latestPlace } from './places.ts';
import { Run } from './run.ts';
import type { RunStore } from './run-store.ts';
import type { RunHeader } from '../journal/stored-shapes.ts';

/** What a change is about but for its group, which may come back under another id. */
const subjectOf = (change: Change) =>
  targetOf(
    withGroup(change, () => 0),
    '',
  );

/** What was wished for after a run, in whichever tab. */
export class LaterRuns {
  readonly #journal: Journal;
  readonly #store: RunStore;
  /** Whether this tab carries the run on, so that it knows best how it stands. */
  readonly #isOurs: (runId: string) => boolean;
  #known: { latest: number; heads: readonly RunHeader[] } | null = null;
  /** By run, what it is about: read once, since no run changes that. */
  readonly #subjects = new Map<string, ReadonlySet<string | null>>();

  constructor(journal: Journal, store: RunStore, isOurs: (runId: string) => boolean) {
    this.#journal = journal;
    this.#store = store;
    this.#isOurs = isOurs;
  }

  /**
   * The runs of which something was wished after this one began, and which may be about the same as the
   * change, as they stand now in any tab.
   * @param latest the place of what any tab has wished last; null: that is to be looked up
   */
  async about(change: Change, run: Run, latest: number | null): Promise<readonly Run[]> {
    const { header } = run;
    const subject = subjectOf(change);
    const found: Run[] = [];
    for (const head of await this.#heads(latest)) {
      const { id } = head;
      if (id === run.id || latestPlace(head) <= header.sequence) continue;
      if (!isSameScope(head.scope, header.scope)) continue;
      if (this.#subjects.get(id)?.has(subject) === false) continue;
      const later = await this.#asItStands(id);
      if (later === null) continue;
      if (!this.#subjects.has(id)) this.#subjects.set(id, new Set(later.changes.map(subjectOf)));
      if (this.#subjects.get(id)?.has(subject) === true) found.push(later);
    }
    return found;
  }

  /** The heads of all runs, which are as they were until something else is wished. */
  async #heads(latest: number | null): Promise<readonly RunHeader[]> {
    if (this.#known !== null && this.#known.latest === latest) return this.#known.heads;
    const { runs, aliases } = await this.#journal.heads();
    for (const { scope, from, to } of aliases) this.#store.alias(scope, from, to);
    this.#known = latest === null ? null : { latest, heads: runs };
    const oldest = Math.min(...[...this.#store.active].map(({ header }) => header.sequence));
    for (const head of runs) if (latestPlace(head) <= oldest) this.#subjects.delete(head.id);
    return runs;
  }

  async #asItStands(runId: string): Promise<Run | null> {
    const known = this.#store.runs.get(runId);
    if (known !== undefined && this.#isOurs(runId)) return known;
    const stored = await this.#journal.read(runId);
    try {
      return stored === null ? null : new Run(stored);
    } catch {
      // What is damaged tells nothing, and the others still do.
      return null;
    }
  }
}
