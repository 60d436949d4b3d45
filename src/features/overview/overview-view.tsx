import { IconFolders } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { useGroups } from '../../parts/groups/use-groups.ts';
import { Skeletons } from '../../ui/page/skeletons.tsx';
import { EmptyState } from '../../ui/page/states.tsx';
import { OverviewBody } from './overview-body.tsx';

/** What deserves a look in all groups together, in numbers and as pictures. */
export function OverviewView() {
  const t = useTranslations('groups');
  return (
    <QueryView query={useGroups()} skeleton={<Skeletons rows={6} height={4} />}>
      {({ groups }) =>
        groups.length === 0 ? (
          <EmptyState
            icon={<IconFolders size="2.5rem" stroke={1.4} aria-hidden />}
            title={t('emptyTitle')}
          >
            {t('emptyText')}
          </EmptyState>
        ) : (
          <OverviewBody groups={groups} />
        )
      }
    </QueryView>
  );
}
