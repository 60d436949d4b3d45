import { isSameScope } from '../../api/scope.ts';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import type { ChangeEngine } from '../../changes/lazy-engine.ts';
import { useEngine, useRuns } from '../../parts/plans/use-engine.tsx';
import { useScope } from '../../parts/account/use-session.ts';

/** A password that the API made, and for whom. */
export interface MadePassword {
  email: string;
  name: string;
  password: string;
}

interface Made {
  runId: string;
  /** Whether it was one list of users, all of which are handed over together. */
  isList: boolean;
  passwords: readonly MadePassword[];
}

/**
 * Of a list of thousands: looked through once for each state of its run. A message may hold that state for
 * longer than anybody may know the passwords: they go as soon as they were seen.
 */
let known = new WeakMap<RunSnapshot, readonly MadePassword[]>();

function passwordsOf(engine: ChangeEngine, run: RunSnapshot): readonly MadePassword[] {
  const before = known.get(run);
  if (before !== undefined) return before;
  const passwords = engine.items(run.id).flatMap(({ index, change }): MadePassword[] => {
    const password = engine.resultOf(run.id, index)?.user?.password ?? null;
    if (change.op !== 'create-user' || password === null) return [];
    const { emailAddress: email, userData } = change.user;
    return [{ email, name: `${userData.firstName} ${userData.lastName}`, password }];
  });
  known.set(run, passwords);
  return passwords;
}

/**
 * The passwords that the API made for users created here, run after run. The engine has each until it
 * was seen, whatever became of the form or the page that asked for the users.
 */
export function useMadePasswords() {
  // What the compiler remembers of a render is kept until the next one with other passwords.
  'use no memo';
  const engine = useEngine();
  const here = useScope();
  const unseen = useRuns().flatMap((run): Made[] => {
    const { id, intent, open, scope } = run;
    const isOurs = isSameScope(scope, here);
    const isList = intent.type === 'import-users';
    if (!(isList || intent.type === 'create-user') || open > 0 || !isOurs) return [];
    const passwords = passwordsOf(engine, run);
    return passwords.length === 0 ? [] : [{ runId: id, isList, passwords }];
  });
  // The newest run comes first: the one that was asked for first is told first.
  const made = unseen.at(-1) ?? null;
  const onSeen = () => {
    if (made === null) return;
    known = new WeakMap();
    const total = engine.run(made.runId)?.total ?? 0;
    for (let index = 0; index < total; index += 1) engine.forgetPassword(made.runId, index);
  };
  return { made, onSeen };
}
