import { useRuns } from '../../parts/engine.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { ApiError } from '../../api/errors.ts';
import { routes } from '../../paths.ts';
import type { Session } from '../../session/session.ts';
import { CredentialsDialog, type Refused } from './credentials-dialog.tsx';

const isRefusal = (kind: string | undefined): kind is Refused =>
  kind === 'token' || kind === 'api-key';

/** What the API refused of a read that is on the screen; null where it refused nothing. */
function useRefusedRead(environment: string): Refused | null {
  const cache = useQueryClient().getQueryCache();
  return useSyncExternalStore(
    (listener) => cache.subscribe(listener),
    () => {
      for (const { state } of cache.findAll({ queryKey: [environment], type: 'active' })) {
        const kind = state.error instanceof ApiError ? state.error.kind : undefined;
        if (state.fetchStatus === 'idle' && isRefusal(kind)) return kind;
      }
      return null;
    },
  );
}

/** What the API refused of a run, and how many changes wait for it. */
function useRefusedRun(environment: string): { refused: Refused | null; waiting: number } {
  const runs = useRuns();
  const waits = runs.filter(
    ({ scope, pausedFor }) => scope.environment === environment && isRefusal(pausedFor?.reason),
  );
  const reason = waits[0]?.pausedFor?.reason;
  return {
    refused: isRefusal(reason) ? reason : null,
    waiting: waits.reduce((sum, { open }) => sum + open, 0),
  };
}

/** What is asked for, whether its dialog is open, and how to open and close it. */
export function useCredentials(session: Session) {
  const run = useRefusedRun(session.environment);
  const read = useRefusedRead(session.environment);
  const refused = run.refused ?? read;
  const { pathname } = useLocation();
  // Whoever closed it is not asked again before something new was entered and refused.
  const [closedFor, setClosedFor] = useState<Session | null>(null);
  // The settings are where one enters them anyway.
  const isOpen = refused !== null && closedFor !== session && pathname !== routes.settings;
  return {
    refused,
    waiting: run.waiting,
    isOpen,
    open: () => setClosedFor(null),
    close: () => setClosedFor(session),
  };
}

type CredentialsProps = ReturnType<typeof useCredentials> & { session: Session };

/** The dialog for what the API refused, while it is wanted. */
export function Credentials({ refused, waiting, isOpen, close, session }: CredentialsProps) {
  if (!isOpen || refused === null) return null;
  return (
    <CredentialsDialog
      key={refused}
      session={session}
      refused={refused}
      waiting={waiting}
      onClose={close}
    />
  );
}
