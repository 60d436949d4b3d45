import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { BoardFilters } from '../features/board/board-filters.tsx';
import { Board } from '../features/board/board.tsx';

import { useBoardAddress } from '../features/board/use-board-address.ts';
import { useCommands } from '../parts/commands.ts';
import { Page } from '../ui/page.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';
import { Opening } from '../ui/opening.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { usePageTitle } from '../ui/use-page-title.ts';

const GroupNameDialog = lazyPart(
  async () => (await import('../features/groups/group-name-dialog.tsx')).GroupNameDialog,
);

/** What is of one kind beside the groups. */
export default function BoardPage() {
  const t = useTranslations('board');
  const { kind } = useBoardAddress();
  const [creates, setCreates] = useState(false);
  usePageTitle(t('title'));
  useCommands({ createNew: () => setCreates(true) });
  return (
    <Page
      title={t('title')}
      lead={useNarrow() ? t(`leadNarrow.${kind}`) : t(`lead.${kind}`)}
      filters={<BoardFilters />}
    >
      <Board />
      {creates && (
        <Opening onClose={() => setCreates(false)}>
          <GroupNameDialog onClose={() => setCreates(false)} />
        </Opening>
      )}
    </Page>
  );
}
