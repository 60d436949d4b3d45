import { useEffect, useState } from 'react';
import { useEngine, useRuns } from '../../parts/engine.tsx';
import { useScope } from '../../parts/use-session.ts';

interface Made {
  email: string;
  password: string;
}

/**
 * The passwords that the API made for users created here, one after the other: taken from the engine,
 * which gives each once, whatever became of the form that asked for the user.
 */
export function useMadePasswords() {
  const engine = useEngine();
  const runs = useRuns();
  const { environment, customerId } = useScope();
  const [made, setMade] = useState<readonly Made[]>([]);
  useEffect(() => {
    const taken = runs.flatMap(({ id, intent, open, scope }): Made[] => {
      const isOurs = scope.environment === environment && scope.customerId === customerId;
      if (intent.type !== 'create-user' || open > 0 || !isOurs) return [];
      const change = engine.items(id, { limit: 1 })[0]?.change;
      const password = engine.takeResult(id, 0)?.user?.password;
      if (change?.op !== 'create-user' || password === undefined || password === null) return [];
      return [{ email: change.user.emailAddress, password }];
    });
    // oxlint-disable-next-line react/set-state-in-effect -- taking it changes the engine: not while rendering
    if (taken.length > 0) setMade((before) => [...before, ...taken]);
  }, [engine, runs, environment, customerId]);
  return { made: made[0] ?? null, onSeen: () => setMade(made.slice(1)) };
}
