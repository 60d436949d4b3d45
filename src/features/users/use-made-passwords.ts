import { useEngine, useRuns } from '../../parts/use-engine.tsx';
import { useScope } from '../../parts/use-session.ts';

interface Made {
  runId: string;
  email: string;
  password: string;
}

/**
 * The passwords that the API made for users created here, one after the other. The engine has each
 * until it was seen, whatever became of the form that asked for the user, and of the page.
 */
export function useMadePasswords() {
  const engine = useEngine();
  const { environment, customerId } = useScope();
  const unseen = useRuns().flatMap(({ id, intent, open, scope }): Made[] => {
    const isOurs = scope.environment === environment && scope.customerId === customerId;
    if (intent.type !== 'create-user' || open > 0 || !isOurs) return [];
    const password = engine.resultOf(id, 0)?.user?.password;
    const change = engine.items(id, { limit: 1 })[0]?.change;
    if (change?.op !== 'create-user' || password === undefined || password === null) return [];
    return [{ runId: id, email: change.user.emailAddress, password }];
  });
  // The newest run comes first: the one that was asked for first is told first.
  const made = unseen.at(-1) ?? null;
  const onSeen = () => made !== null && engine.forgetPassword(made.runId, 0);
  return { made, onSeen };
}
