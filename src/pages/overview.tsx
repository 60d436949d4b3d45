import { useTranslations } from 'use-intl';
import { GroupsCrumb } from '../features/groups/groups-crumb.tsx';
import { OverviewView } from '../features/overview/overview-view.tsx';
import { CopyLink } from '../parts/copy-link.tsx';
import { Page } from '../ui/page.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** All groups together: what deserves a look, and which of them overlap. */
export default function OverviewPage() {
  const t = useTranslations('overview');
  usePageTitle(t('title'));
  return (
    <Page limited title={t('title')} lead={<GroupsCrumb />} actions={<CopyLink />}>
      <OverviewView />
    </Page>
  );
}
