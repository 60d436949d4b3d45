import { useTranslations } from 'use-intl';
import { BoardFilters } from '../features/board/board-filters.tsx';
import { Board } from '../features/board/board.tsx';
import { GroupDialogs } from '../features/groups/group-dialogs.tsx';
import { useGroupDialog } from '../features/groups/use-group-dialog.ts';
import { Page } from '../ui/page.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { useNarrow } from '../ui/use-narrow.ts';
import { usePageTitle } from '../ui/use-page-title.ts';

/** Cars and groups side by side. */
export default function BoardPage() {
  const t = useTranslations('board');
  const dialog = useGroupDialog();
  usePageTitle(t('title'));
  useShortcuts({ n: dialog.create });
  return (
    <Page
      title={t('title')}
      lead={useNarrow() ? t('leadNarrow') : t('lead')}
      filters={<BoardFilters />}
    >
      <Board />
      <GroupDialogs opened={dialog.opened} onClose={dialog.close} />
    </Page>
  );
}
