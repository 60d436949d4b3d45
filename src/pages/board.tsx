import { useTranslations } from 'use-intl';
import { BoardFilters } from '../features/board/board-filters.tsx';
import { Board } from '../features/board/board.tsx';
import { useBoardAddress } from '../features/board/use-board-address.ts';
import { useGroupDialog } from '../features/groups/use-group-dialog.ts';
import { useCommands } from '../parts/commands/commands.ts';
import { withLaterWords } from '../i18n/words.ts';
import { paths } from '../paths.ts';
import { lazyPart } from '../ui/page/lazy-part.tsx';
import { Opening } from '../ui/dialog/opening.tsx';
import { Page } from '../ui/page/page.tsx';
import { useNarrow } from '../ui/screen/use-narrow.ts';
import { usePageTitle } from '../ui/page/use-page-title.ts';

const GroupDialogs = lazyPart(
  async () => (await import('../features/groups/group-dialogs.tsx')).GroupDialogs,
);

const SavedViews = lazyPart(
  async () => (await withLaterWords(() => import('../features/views/saved-views.tsx'))).SavedViews,
);

const BoardViews = ({ search }: { search: string }) => (
  <SavedViews list={paths.board()} search={search} />
);

/** What is of one kind beside the groups. */
export default function BoardPage() {
  const t = useTranslations('board');
  const { kind } = useBoardAddress();
  const dialog = useGroupDialog();
  usePageTitle(t('title'));
  useCommands({ createNew: dialog.create });
  return (
    <Page
      title={t('title')}
      lead={useNarrow() ? t(`leadNarrow.${kind}`) : t(`lead.${kind}`)}
      filters={<BoardFilters />}
    >
      <Board
        onRename={dialog.rename}
        onCompare={dialog.compare}
        onCreate={dialog.create}
        Views={BoardViews}
      />
      {dialog.opened !== null && (
        <Opening onClose={dialog.close}>
          <GroupDialogs opened={dialog.opened} onClose={dialog.close} />
        </Opening>
      )}
    </Page>
  );
}
