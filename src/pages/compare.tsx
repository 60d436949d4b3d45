import { useTranslations } from 'use-intl';
import { CompareView } from '../features/groups/compare-view.tsx';
import { GroupsCrumb } from '../features/groups/groups-crumb.tsx';
import { GroupDialogs } from '../features/groups/group-dialogs.tsx';
import { useGroupDialog } from '../features/groups/use-group-dialog.ts';
import { Page } from '../ui/page/page.tsx';
import { CopyLink } from '../parts/commands/copy-link.tsx';
import { usePageTitle } from '../ui/page/use-page-title.ts';

/** Two groups beside each other. */
export default function ComparePage() {
  const compare = useTranslations('compare');
  const dialog = useGroupDialog();
  usePageTitle(compare('title'));
  return (
    <Page title={compare('title')} lead={<GroupsCrumb />} actions={<CopyLink />}>
      <CompareView onEqual={(group, other) => dialog.tool('equal', group, other.id)} />
      <GroupDialogs opened={dialog.opened} onClose={dialog.close} />
    </Page>
  );
}
