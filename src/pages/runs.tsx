import { useTranslations } from 'use-intl';
import { RunsView } from '../features/runs/runs-view.tsx';
import { LatePart } from '../parts/errors/late-part.tsx';
import { lazyPart } from '../ui/page/lazy-part.tsx';
import { Page } from '../ui/page/page.tsx';
import { usePageTitle } from '../ui/page/use-page-title.ts';

const RunsTable = lazyPart(async () => (await import('../features/runs/runs-table.tsx')).RunsTable);

/** What this browser changed for the customer, and how each of it ended. */
export default function RunsPage() {
  const t = useTranslations('changes');
  usePageTitle(t('runs.title'));
  return (
    <Page
      title={t('runs.title')}
      lead={t('runs.lead')}
      actions={
        <LatePart>
          <RunsTable />
        </LatePart>
      }
    >
      <RunsView />
    </Page>
  );
}
