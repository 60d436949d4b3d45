import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { Connection } from '../features/settings/connection.tsx';
import { LanguageSwitch } from '../features/shell/language-switch.tsx';
import { ThemeSwitch } from '../features/shell/theme-switch.tsx';
import { QueryView } from '../parts/reads/query-view.tsx';
import { useForgetEverything, useForgetChanges } from '../parts/account/use-forget-everything.ts';
import { useSession } from '../parts/account/use-session.ts';
import { paths } from '../paths.ts';
import { environmentsQuery } from '../queries/settings.ts';
import { Page } from '../ui/page/page.tsx';
import { Skeletons } from '../ui/page/skeletons.tsx';
import { useNarrow } from '../ui/screen/use-narrow.ts';
import { usePageTitle } from '../ui/page/use-page-title.ts';
import { urlName, useUrlState } from '../ui/page/use-url-state.ts';

/** Only an address of our own is come back to. */
const isOwn = (address: string | null): address is string => /^\/(?![/\\])/.test(address ?? '');

/** Which API, who we are to it, for which customer; and then back to where one came from. */
export default function SettingsPage() {
  const t = useTranslations('settings');
  const navigate = useNavigate();
  const { back } = useUrlState({ back: urlName }).values;
  const environments = useQuery(environmentsQuery);
  const session = useSession();
  const forget = useForgetEverything();
  const reset = useForgetChanges();
  const narrow = useNarrow();
  usePageTitle(t('title'));
  const isNeeded = isOwn(back);
  // Whoever was sent here for want of a session goes back as soon as there is one, however it came.
  if (isNeeded && session !== null) return <Navigate to={back} replace />;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        // Where the head of the page has no room for them.
        narrow && (
          <>
            <LanguageSwitch />
            <ThemeSwitch />
          </>
        )
      }
    >
      <QueryView query={environments} skeleton={<Skeletons rows={8} height={2.75} />}>
        {(list) => (
          <Connection
            environments={list}
            needed={isNeeded}
            onEntered={isNeeded ? undefined : () => void navigate(paths.board())}
            onForget={forget}
            onReset={reset}
          />
        )}
      </QueryView>
    </Page>
  );
}
