import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { closedEntry } from '../../parts/account/closed-entry.ts';
import { useRuns } from '../../parts/plans/use-engine.tsx';
import { paths, routes } from '../../paths.ts';
import type { Session } from '../../session/session.ts';
import { useStored } from '../../ui/use-stored.ts';
import { CredentialsDialog } from './credentials-dialog.tsx';
import { isRefusal, type Refused, refusedReads } from './refused-reads.ts';
import { TokenEnding } from './token-ending.tsx';

/** What the API refused of a read that is on the screen; null where it refused nothing. */
function useRefusedRead(session: Session): Refused | null {
  const cache = useQueryClient().getQueryCache();
  const [refusedRead] = useState(() => refusedReads(cache));
  return useSyncExternalStore(
    (listener) => cache.subscribe(listener),
    () => refusedRead(session),
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
  const read = useRefusedRead(session);
  // Asked for before the API refuses the one that is about to end.
  const [endingToken, setEndingToken] = useState<string | null>(null);
  const ending = endingToken === session.token ? 'ending' : null;
  const refused: Refused | 'ending' | null = run.refused ?? read ?? ending;
  const { pathname } = useLocation();
  const navigate = useNavigate();
  // Whoever closed it is not asked again before something new was entered and refused.
  const closedFor = useStored(closedEntry, (entry) => entry.closedFor);
  // The settings are where one enters them anyway.
  const isOpen = refused !== null && closedFor !== session && pathname !== routes.settings;
  return {
    refused,
    waiting: run.waiting,
    isOpen,
    open: () => {
      closedEntry.set({ closedFor: null });
      // What waits is of another environment: one signs in there in the settings.
      if (refused === null) void navigate(paths.settings());
    },
    openAhead: () => {
      closedEntry.set({ closedFor: null });
      setEndingToken(session.token);
    },
    close: () => {
      setEndingToken(null);
      if (refused !== 'ending') closedEntry.set({ closedFor: session });
    },
  };
}

type CredentialsProps = ReturnType<typeof useCredentials> & { session: Session };

/** The dialog for what the API refused, or is about to, while it is wanted. */
export function Credentials(props: CredentialsProps) {
  const { refused, waiting, isOpen, openAhead, close, session } = props;
  return (
    <>
      <TokenEnding token={session.token} onAsk={openAhead} />
      {isOpen && refused !== null && (
        <CredentialsDialog
          key={refused === 'api-key' ? refused : 'token'}
          session={session}
          refused={refused}
          waiting={waiting}
          onClose={close}
        />
      )}
    </>
  );
}
