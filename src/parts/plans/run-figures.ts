import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';

/** A run in four numbers that add up to `total`; what was not sent is shown by words alone. */
export interface Figures {
  done: number;
  /** By the API's word, or by the plan's, which did not send it. */
  alreadySo: number;
  /** Failed, or nobody knows. */
  failed: number;
  left: number;
  notSent: number;
  total: number;
}

/** Counts a run for its bar. An item that is still being settled is left, one given up has failed. */
export function figuresOf({ counts, open, alreadySo, total, endedAt }: RunSnapshot): Figures {
  const unsettled = counts.waiting + counts.sending + counts.unknown;
  // A run that a crash left is not open, though most of it may still wait.
  const left = open > 0 || endedAt !== null ? Math.min(open, unsettled) : unsettled;
  return {
    done: counts.done,
    alreadySo: counts['already-so'] + alreadySo,
    failed: counts.failed + unsettled - left,
    left,
    notSent: counts['not-sent'],
    total: total + alreadySo,
  };
}

const parts = ['done', 'alreadySo', 'failed', 'left', 'notSent'] as const;

/** The figures that are told in words, in their order; what is nought is left out, unless `all` are wanted. */
export function toldFigures(figures: Figures, all = false) {
  return parts.filter((part) => figures[part] > 0 || (all && part !== 'notSent'));
}
