import { ActionIcon } from '@mantine/core';
import {
  IconKeyboard,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
} from '@tabler/icons-react';
import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { readStored, store } from '../browser-storage.ts';
import { PasteHost } from '../features/paste/paste-host.tsx';
import { RunHost } from '../features/runs/run-host.tsx';
import { CustomerSwitch } from '../features/shell/customer-switch.tsx';
import { EnvironmentBadge, EnvironmentLine } from '../features/shell/environment-badge.tsx';
import { LanguageSwitch } from '../features/shell/language-switch.tsx';
import { Navigation } from '../features/shell/navigation.tsx';
import { ThemeSwitch } from '../features/shell/theme-switch.tsx';
import { TokenBadge } from '../features/shell/token-badge.tsx';
import { withLaterWords } from '../i18n/words.ts';
import { LatePart } from '../parts/late-part.tsx';
import { useIsEngineLoaded } from '../parts/use-engine.tsx';
import { chosenCustomer } from '../parts/chosen-customer.ts';
import { PartBoundary } from '../parts/part-boundary.tsx';
import { useSession } from '../parts/use-session.ts';
import { paths } from '../paths.ts';
import { isIdleWarned, subscribeIdleWarning } from '../session/idle.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Opening } from '../ui/opening.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { useRegionKeys } from '../ui/regions.ts';
import { useShortcuts } from '../ui/shortcuts.ts';
import classes from './shell.module.css';

const ShareRequest = lazyPart(
  async () =>
    (await withLaterWords(() => import('../features/shell/share-request.tsx'))).ShareRequest,
);
const TeamNews = lazyPart(
  async () => (await withLaterWords(() => import('../features/team/team-news.tsx'))).TeamNews,
);
const IdleWarning = lazyPart(
  async () =>
    (await withLaterWords(() => import('../features/shell/idle-warning.tsx'))).IdleWarning,
);
const KeysHelp = lazyPart(
  async () => (await withLaterWords(() => import('../features/shell/keys-help.tsx'))).KeysHelp,
);

const slimKey = 'motorpool.slim-navigation';

/** What is around every page: where am I, for whom, how to get elsewhere. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations('shell');
  const session = useSession();
  const isLoaded = useIsEngineLoaded();
  const isWarned = useSyncExternalStore(subscribeIdleWarning, isIdleWarned);
  const navigate = useNavigate();
  const narrow = useNarrow();
  useRegionKeys();
  const main = useRef<HTMLElement>(null);
  const [helps, setHelps] = useState(false);
  const [slim, setSlim] = useState(() => readStored('local', slimKey) === 'yes');
  const go = (path: string) => () => void navigate(path);
  const switchTo = (id: number) => {
    chosenCustomer.set({ id });
    void navigate(paths.board(id));
  };
  const toggleSlim = () => {
    store('local', slimKey, slim ? 'no' : 'yes');
    setSlim(!slim);
  };
  useShortcuts({
    'g b': go(paths.board()),
    'g g': go(paths.groups()),
    'g c': go(paths.cars()),
    'g u': go(paths.users()),
    'g e': go(paths.services()),
    'g p': go(paths.products()),
    'g r': go(paths.runs()),
    'g s': go(paths.settings()),
    '?': () => setHelps(true),
    '[': toggleSlim,
    '/': () => document.querySelector<HTMLElement>('[data-search-here]')?.focus(),
  });
  const SlimIcon = slim ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('skip')}
      </a>
      <div className={classes.line}>
        {session !== null && <EnvironmentLine environment={session.environment} />}
      </div>
      <header className={classes.top} data-region>
        <Link to={paths.board()} className={classes.brand} aria-label={t('brand')}>
          <img src="/icon.svg" alt="" width={24} height={24} />
          <span className={classes.word} aria-hidden>
            {t('brand')}
          </span>
        </Link>
        {session !== null && (
          <>
            <CustomerSwitch session={session} onChosen={switchTo} />
            <EnvironmentBadge environment={session.environment} />
          </>
        )}
        <span className={classes.spacer} />
        {session !== null && <TokenBadge />}
        {/* A phone has them on its settings. */}
        {!narrow && (
          <>
            <LanguageSwitch />
            <ThemeSwitch />
          </>
        )}
      </header>
      <div className={classes.nav} data-region data-slim={slim || undefined}>
        <Navigation slim={slim} />
        <div className={classes.tools}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={slim ? t('expand') : t('collapse')}
            title={slim ? t('expand') : t('collapse')}
            onClick={toggleSlim}
          >
            <SlimIcon size="1.25rem" stroke={1.7} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('keys')}
            title={t('keys')}
            onClick={() => setHelps(true)}
          >
            <IconKeyboard size="1.25rem" stroke={1.7} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      <main data-region ref={main} id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      {isWarned && session !== null && (
        <LatePart>
          <IdleWarning />
        </LatePart>
      )}
      {isLoaded && (
        <LatePart>
          <ShareRequest />
        </LatePart>
      )}
      {isLoaded && session !== null && (
        <LatePart>
          <TeamNews environment={session.environment} customerId={session.customer.id} />
        </LatePart>
      )}
      <RunHost />
      <PasteHost />
      <LiveRegion />
      {helps && (
        <PartBoundary onClose={() => setHelps(false)}>
          <Opening>
            <KeysHelp onClose={() => setHelps(false)} />
          </Opening>
        </PartBoundary>
      )}
    </div>
  );
}
