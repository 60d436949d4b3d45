import { useEffect, useEffectEvent } from 'react';
import { urlName, useUrlState } from '../page/use-url-state.ts';

/** Does what the address asks of this page (`?do=`): once, and then the address asks for nothing. */
export function useCalledFor(acts: Readonly<Record<string, () => void>>): void {
  const { values, change } = useUrlState({ do: urlName });
  const name = values.do;
  const answer = useEffectEvent((asked: string) => {
    change({ do: null });
    if (Object.hasOwn(acts, asked)) acts[asked]?.();
  });
  useEffect(() => {
    if (name !== null) answer(name);
  }, [name]);
}
