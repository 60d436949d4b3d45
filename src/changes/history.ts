/**
 * Which run `engine.undo` takes back next, and which one so as to redo: the undo that came last; null
 * where there is none.
 */
export interface History {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** What of a run tells where it stands. */
interface Step {
  readonly id: string;
  readonly undoOf: string | null;
  readonly open: number;
  readonly hasInverse: boolean;
}

/** Where a run stands: taken back or not, and the last run that says so (itself at first). */
interface Standing<S extends Step> {
  last: S;
  undone: boolean;
}

/** An undo of which nothing was done has taken nothing back; nor can what left no trace be undone. */
const counts = (run: Step) => run.open > 0 || run.hasInverse;

function undosOf<S extends Step>(runs: readonly S[]): ReadonlyMap<string, S> {
  const undos = new Map<string, S>();
  for (const run of runs) if (run.undoOf !== null && counts(run)) undos.set(run.undoOf, run);
  return undos;
}

function follow<S extends Step>(run: S, undos: ReadonlyMap<string, S>): Standing<S> {
  let last = run;
  let undone = false;
  for (let next = undos.get(last.id); next !== undefined; next = undos.get(last.id)) {
    last = next;
    undone = !undone;
  }
  return { last, undone };
}

/**
 * A run, its undo, the undo of that (a redo), and so on, to the end.
 * @param runs of one scope, oldest first
 */
export function standingOf<S extends Step>(runs: readonly S[], run: S): Standing<S> {
  return follow(run, undosOf(runs));
}

/**
 * The steps that are next in line, as every editor has them: undo takes back the latest that stands;
 * redo brings back what was taken back last, until something new is done.
 * @param runs of one scope, oldest first
 */
export function historyOf(runs: readonly Step[]): History {
  const undos = undosOf(runs);
  const position = new Map(runs.map((run, index) => [run, index]));
  const at = (run: Step) => position.get(run) ?? -1;
  const chains = runs
    .filter((run) => run.undoOf === null && counts(run))
    .map((run) => ({ run, ...follow(run, undos) }));
  const standing = chains.filter(({ undone }) => !undone);
  const [takenBack] = chains
    .filter(({ undone }) => undone)
    .toSorted((one, other) => at(other.last) - at(one.last));
  const newer = standing.some(({ run }) => takenBack && at(run) > at(takenBack.last));
  return {
    undo: standing.at(-1)?.last.id ?? null,
    redo: takenBack === undefined || newer ? null : takenBack.last.id,
  };
}
