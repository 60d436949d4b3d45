import { useEffect, useEffectEvent } from 'react';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { announce } from '../../ui/messages/live-region.tsx';

/** Says once to whoever waits for a screen reader that a run stops, and why; a dialog speaks for itself. */
export function usePauseTold({ pausedFor }: RunSnapshot, text: string | null): void {
  const reason = pausedFor?.reason ?? null;
  const tell = useEffectEvent((why: string | null) => {
    if (why !== null && !['person', 'token', 'api-key'].includes(why)) announce(text ?? '');
  });
  useEffect(() => tell(reason), [reason]);
}
