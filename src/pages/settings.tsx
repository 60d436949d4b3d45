import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { Connection } from '../features/settings/connection.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { useForgetEverything } from '../parts/use-forget-everything.ts';
import { paths } from '../paths.ts';
import { environmentsQuery } from '../queries/settings.ts';
import { Page } from '../ui/page.tsx';
import { Skeletons } from '../ui/skeletons.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** Only an address of our own is come back to. */
const isOwn = (address: string | null): address is string => /^\/(?![/\\])/.test(address ?? '');

/** Which API, who we are to it, for which customer; and then back to where one came from. */
export default function SettingsPage() {
  const t = useTranslations('settings');
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const environments = useQuery(environmentsQuery);
  const forget = useForgetEverything();
  usePageTitle(t('title'));
  const back = params.get('back');
  const goOn = () => void navigate(isOwn(back) ? back : paths.board(), { replace: true });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryView query={environments} skeleton={<Skeletons rows={8} height={44} />}>
        {(list) => (
          <Connection
            environments={list}
            needed={isOwn(back)}
            onEntered={goOn}
            onConnected={isOwn(back) ? goOn : undefined}
            onForget={forget}
          />
        )}
      </QueryView>
    </Page>
  );
}
