import { useQueryClient } from '@tanstack/react-query';
import { forgetKept, readAllAnew } from '../../queries/read-all-anew.ts';
import { tellReplaced } from '../../queries/tabs.ts';
import { forgetSession } from '../../session/session.ts';
import { forgetOpened } from '../commands/recent.ts';
import { useEngine } from '../plans/use-engine.tsx';

/** Rules, the arrangement of columns, saved views and names of colleagues, of which not every first page knows. */
async function forgetKeptLists(): Promise<void> {
  const [{ forgetKeptRules }, { forgetKeptColumns }, { forgetKeptViews }, { forgetKeptPeople }] =
    await Promise.all([
      import('../rules/kept-rules.ts'),
      import('../lists/kept-columns.ts'),
      import('../lists/kept-views.ts'),
      import('./kept-people.ts'),
    ]);
  forgetKeptRules();
  forgetKeptColumns();
  forgetKeptViews();
  forgetKeptPeople();
}

/**
 * Removes key, token, customer, rules, the arrangement of columns, saved views, names of colleagues, what
 * was opened last and the record of changes from this browser; what was read goes with the session (app/follow-session).
 */
export function useForgetEverything(): () => Promise<void> {
  const engine = useEngine();
  return async () => {
    forgetSession();
    forgetOpened();
    await Promise.all([engine.forget(), forgetKept(), forgetKeptLists()]);
  };
}

/** Forgets the record of changes, and reads everything anew, in every tab: the data behind both is another. */
export function useForgetChanges(): () => Promise<void> {
  const engine = useEngine();
  const client = useQueryClient();
  return async () => {
    await engine.forget();
    tellReplaced();
    await readAllAnew(client);
  };
}
