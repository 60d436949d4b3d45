import { useQueryClient } from '@tanstack/react-query';
import { forgetSession } from '../session/session.ts';
import { useEngine } from './engine.tsx';

/** Removes key, token, customer, what was read and the record of changes from this browser. */
export function useForgetEverything(): () => Promise<void> {
  const engine = useEngine();
  const queryClient = useQueryClient();
  return async () => {
    forgetSession();
    queryClient.clear();
    await engine.forget();
  };
}
