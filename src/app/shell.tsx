import { ActionIcon } from '@mantine/core';
import {
  IconKeyboard,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
} from '@tabler/icons-react';
import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { readStored, store } from '../browser-storage.ts';
import { PasteHost } from '../features/paste/paste-host.tsx';
import { RunHost } from '../features/runs/run-host.tsx';
import { CustomerSwitch } from '../features/shell/customer-switch.tsx';
import { EnvironmentBadge, EnvironmentLine } from '../features/shell/environment-badge.tsx';
import { LanguageSwitch } from '../features/shell/language-switch.tsx';
import { Navigation } from '../features/shell/navigation.tsx';
import { ThemeSwitch } from '../features/shell/theme-switch.tsx';
import { SearchButton } from '../features/shell/search-button.tsx';
import { TokenBadge } from '../features/shell/token-badge.tsx';
import { withLaterWords } from '../i18n/words.ts';
import { LatePart } from '../parts/errors/late-part.tsx';
import { useIsEngineLoaded } from '../parts/plans/use-engine.tsx';
import { useCommands } from '../parts/commands/commands.ts';
import { chosenCustomer } from '../parts/account/chosen-customer.ts';
import { useSession } from '../parts/account/use-session.ts';
import { paths } from '../paths.ts';
import { isIdleWarned, subscribeIdleWarning } from '../session/idle.ts';
import { lazyPart } from '../ui/page/lazy-part.tsx';
import { LiveRegion } from '../ui/messages/live-region.tsx';
import { Opening } from '../ui/dialog/opening.tsx';
import { useNarrow } from '../ui/screen/use-narrow.ts';
import { slimKey } from './slim-key.ts';
import { Brand } from './brand.tsx';
import classes from './shell.module.css';

const LateParts = lazyPart(
  async () => (await withLaterWords(() => import('./late-parts.tsx'))).LateParts,
);
const ViewLinks = lazyPart(
  async () => (await withLaterWords(() => import('../features/shell/view-links.tsx'))).ViewLinks,
);
const Palette = lazyPart(async () =>
  (await withLaterWords(() => import('./load-palette.tsx'))).loadPalette(),
);
const IdleWarning = lazyPart(
  async () =>
    (await withLaterWords(() => import('../features/shell/idle-warning.tsx'))).IdleWarning,
);
const KeysHelp = lazyPart(
  async () => (await withLaterWords(() => import('../features/shell/keys-help.tsx'))).KeysHelp,
);

/** What is around every page: where am I, for whom, how to get elsewhere. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations('shell');
  const session = useSession();
  const isLoaded = useIsEngineLoaded();
  const isWarned = useSyncExternalStore(subscribeIdleWarning, isIdleWarned);
  const navigate = useNavigate();
  const narrow = useNarrow();
  const main = useRef<HTMLElement>(null);
  const [helps, setHelps] = useState(false);
  // Null as long as nobody has searched: its code comes with the first time.
  const [searches, setSearches] = useState<boolean | null>(null);
  const [slim, setSlim] = useState(() => readStored('local', slimKey) === 'yes');
  const scope = session && {
    environment: session.environment,
    customerId: session.customer.id,
  };
  const go = (path: string) => () => void navigate(path);
  const switchTo = (id: number) => {
    chosenCustomer.set({ id });
    void navigate(paths.board(id));
  };
  const toggleSlim = () => {
    store('local', slimKey, slim ? 'no' : 'yes');
    setSlim(!slim);
  };
  useCommands({
    goBoard: go(paths.board()),
    goGroups: go(paths.groups()),
    goCars: go(paths.cars()),
    goUsers: go(paths.users()),
    goServices: go(paths.services()),
    goProducts: go(paths.products()),
    goRuns: go(paths.runs()),
    goLog: go(paths.log()),
    goSettings: go(paths.settings()),
    goOverview: go(paths.overview()),
    goImportUsers: go(paths.importUsers()),
    goImportMemberships: go(paths.importMemberships()),
    ...(session !== null && { palette: () => setSearches(true) }),
    help: () => setHelps(true),
    slim: toggleSlim,
    searchHere: () => document.querySelector<HTMLElement>('[data-search-here]')?.focus(),
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
        <Brand />
        {session !== null && (
          <>
            <CustomerSwitch session={session} onChosen={switchTo} />
            <EnvironmentBadge environment={session.environment} />
          </>
        )}
        <span className={classes.spacer} />
        {session !== null && (
          <>
            <SearchButton onClick={() => setSearches(true)} />
            <span className={classes.spacer} />
          </>
        )}
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
        {isLoaded && scope !== null && !slim && !narrow && (
          <LatePart>
            <ViewLinks />
          </LatePart>
        )}
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
          <LateParts scope={scope} />
        </LatePart>
      )}
      <RunHost />
      <PasteHost />
      <LiveRegion />
      {searches !== null && session !== null && (
        <Opening onClose={() => setSearches(null)}>
          <Palette opened={searches} onClose={() => setSearches(false)} />
        </Opening>
      )}
      {helps && (
        <Opening onClose={() => setHelps(false)}>
          <KeysHelp onClose={() => setHelps(false)} />
        </Opening>
      )}
    </div>
  );
}
