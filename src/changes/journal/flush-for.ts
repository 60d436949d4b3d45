import type { Run } from '../run/run.ts';
import type { Journal } from './journal.ts';

/**
 * Writes what was noted, before an item of a run is sent. A single change that the journal did not take
 * is sent without it.
 * @returns the place of what any tab has wished last, as far as that is known
 * @throws where nothing can be written, and the run may not go on without
 */
export async function flushFor(journal: Journal, run: Run, index: number): Promise<number> {
  try {
    return await journal.flush();
  } catch (error) {
    if (run.kept !== 'nowhere' || run.changes.length > 1) throw error;
    return run.placeOf(index);
  }
}
