import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import type { Environment } from '../../api/environments.ts';
import { useSession } from '../../parts/account/use-session.ts';
import { customersQuery } from '../../queries/settings.ts';
import { subscribeSession, wasForgottenIdle } from '../../session/session.ts';
import { announce } from '../../ui/messages/live-region.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { ForgetEverything } from './forget-everything.tsx';
import { OtherTab } from './other-tab.tsx';
import { Preferences } from './preferences.tsx';
import { ResetSandbox } from './reset-sandbox.tsx';
import { SandboxCard } from './sandbox-card.tsx';
import classes from './settings.module.css';

interface ConnectionProps {
  environments: readonly Environment[];
  /** Somebody was sent here from a page that needs a connection. */
  needed: boolean;
  /** Where to go from the sandbox's one click, where the page does not go back by itself. */
  onEntered: (() => void) | undefined;
  onForget: () => Promise<void>;
  /** The sandbox is new: what was read of it, and what was changed in it, is history. */
  onReset: () => Promise<void>;
}

/** The settings: the connection at the left; the sandbox, other tabs and habits at its side. */
export function Connection(props: ConnectionProps) {
  const { environments, needed, onEntered, onForget, onReset } = props;
  const t = useTranslations('settings');
  const session = useSession();
  const isForgottenIdle = useSyncExternalStore(subscribeSession, wasForgottenIdle);
  const { data: customers = [] } = useQuery({
    ...customersQuery(session?.environment ?? ''),
    enabled: session !== null,
  });
  const [formKey, setFormKey] = useState(0);
  const sandbox = environments.find(({ kind }) => kind === 'sandbox');
  const forget = async () => {
    await onForget();
    setFormKey(formKey + 1);
    announce(t('forgotten'));
  };
  // Who is new here comes by the sandbox first, with the keyboard as well.
  const side = (
    <div className={classes.side}>
      {sandbox !== undefined && session?.environment !== sandbox.name && (
        <SandboxCard environment={sandbox.name} onEntered={onEntered} />
      )}
      {sandbox !== undefined && session?.environment === sandbox.name && (
        <ResetSandbox session={session} onReset={onReset} />
      )}
      {session === null ? (
        <OtherTab />
      ) : (
        <div>
          <ForgetEverything onForget={() => void forget()} />
        </div>
      )}
      <Preferences />
    </div>
  );
  return (
    <div className={classes.scroll} data-over-dock>
      {session === null && (isForgottenIdle || needed) && (
        <p className={classes.needed}>{isForgottenIdle ? t('idle') : t('needed')}</p>
      )}
      <div className={classes.columns} data-new={session === null || undefined}>
        {session === null && side}
        <section className={classes.connect}>
          {session === null && (
            <div className={classes.cardHead}>
              <h2>{t('connectTitle')}</h2>
              <p>{t('connectText')}</p>
            </div>
          )}
          <ConnectionForm
            key={formKey}
            environments={environments}
            session={session}
            customers={customers}
          />
        </section>
        {session !== null && side}
      </div>
    </div>
  );
}
