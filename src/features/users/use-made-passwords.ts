import { isSameScope } from '../../api/scope.ts';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import type { ChangeEngine } from '../../changes/lazy-engine.ts';
import { useEngine, useRuns } from '../../parts/plans/use-engine.tsx';
import { useScope } from '../../parts/account/use-session.ts';

/** Somebody for whom the API made a password. */
export interface NewPerson {
  email: string;
  name: string;
}

/** A password that the API made, and for whom. */
export interface MadePassword extends NewPerson {
  password: string;
}

interface Passwords {
  passwords: readonly MadePassword[];
  /** Those whose password went with an answer that was lost. */
  lost: readonly NewPerson[];
}

interface Made extends Passwords {
  runId: string;
  /** Whether it was one list of users, all of which are handed over together. */
  isList: boolean;
}

/**
 * Of a list of thousands: looked through once for each state of its run. A message may hold that state for
 * longer than anybody may know the passwords: they go as soon as they were seen.
 */
let known = new WeakMap<RunSnapshot, Passwords>();

function passwordsOf(engine: ChangeEngine, run: RunSnapshot): Passwords {
  const before = known.get(run);
  if (before !== undefined) return before;
  const passwords: MadePassword[] = [];
  const lost: NewPerson[] = [];
  for (const { index, change } of engine.items(run.id)) {
    const user = engine.resultOf(run.id, index)?.user;
    if (change.op !== 'create-user' || user === undefined) continue;
    const { emailAddress: email, userData } = change.user;
    const person = { email, name: `${userData.firstName} ${userData.lastName}` };
    if (user.password !== null) passwords.push({ ...person, password: user.password });
    else if (user.isPasswordLost === true) lost.push(person);
  }
  const all = { passwords, lost };
  known.set(run, all);
  return all;
}

/**
 * The passwords that the API made for users created here, run after run, and those that were lost on the
 * way. The engine has each until it was seen, whatever became of the form or the page that asked for the users.
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
    const { passwords, lost } = passwordsOf(engine, run);
    return passwords.length + lost.length === 0 ? [] : [{ runId: id, isList, passwords, lost }];
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
