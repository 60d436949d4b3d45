import { useTranslations } from 'use-intl';
import { BoardFilters } from '../features/board/board-filters.tsx';
import { Board } from '../features/board/board.tsx';
import { Page } from '../ui/page.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { usePageTitle } from '../ui/use-page-title.ts';

/** Cars and groups side by side. */
export default function BoardPage() {
  const t = useTranslations('board');
  usePageTitle(t('title'));
  return (
    <Page
      title={t('title')}
      lead={useNarrow() ? t('leadNarrow') : t('lead')}
      filters={<BoardFilters />}
    >
      <Board />
    </Page>
  );
}
