import { useTranslations } from 'use-intl';
import { GroupsCrumb } from '../features/groups/groups-crumb.tsx';
import { OverviewView } from '../features/overview/overview-view.tsx';
import { CopyLink } from '../parts/commands/copy-link.tsx';
import { Page } from '../ui/page/page.tsx';
import { usePageTitle } from '../ui/page/use-page-title.ts';

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
