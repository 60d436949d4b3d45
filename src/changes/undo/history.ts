import type { Chain, Direction } from './chain.ts';
import type { Run } from '../run/run.ts';

/**
 * Which run `engine.undo` takes back next, and which one so as to redo: the undo that came last; null
 * where there is none.
 */
export interface History {
  readonly undo: string | null;
  readonly redo: string | null;
}

const noDirection = () => undefined;

/** The latest, but for one that came to its end at what is not there any more: others come first. */
function nextOf(chains: readonly Chain[], direction: Direction): Chain | undefined {
  const isStuck = (chain: Chain) => chain.directionOf(chain.last) === direction && chain.isStuck;
  return chains.findLast((chain) => !isStuck(chain)) ?? chains.at(-1);
}

/**
 * The steps that are next in line, as every editor has them: undo takes back the latest that stands;
 * redo brings back what was taken back last, until something new is done.
 * @param runs of one scope, oldest first
 * @param wanted whether a chain is being taken back, or done again, though no run says so yet
 */
export function historyOf(
  runs: readonly Run[],
  chains: ReadonlyMap<string, Chain>,
  wanted: (chain: Chain) => Direction | undefined = noDirection,
): History {
  const position = new Map(runs.map((run, index) => [run, index]));
  const at = (run: Run) => position.get(run) ?? -1;
  const all = [...new Set(runs.map(({ id }) => chains.get(id)))].filter(
    // What is left of an undo whose beginning was dropped is nobody's next step.
    (chain): chain is Chain => chain !== undefined && chain.origin.undoOf === null,
  );
  const stands = (chain: Chain) => {
    const direction = wanted(chain);
    return direction === undefined ? chain.canUndo : direction === 'do';
  };
  const isTakenBack = (chain: Chain) => {
    const direction = wanted(chain);
    return direction === undefined ? chain.canRedo : direction === 'undo';
  };
  const standing = all.filter(stands);
  const takenBack = nextOf(
    all.filter(isTakenBack).toSorted((one, other) => at(one.last) - at(other.last)),
    'do',
  );
  const isNewer =
    takenBack !== undefined &&
    standing.some((chain) => chain !== takenBack && at(chain.origin) > at(takenBack.last));
  return {
    undo: nextOf(standing, 'undo')?.lastOf('do')?.id ?? null,
    redo:
      takenBack === undefined || isNewer ? null : (takenBack.lastOf('undo') ?? takenBack.last).id,
  };
}
