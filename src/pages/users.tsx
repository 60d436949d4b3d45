import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { UserDialogs } from '../features/users/user-dialogs.tsx';
import { userSorts, useUsersView } from '../features/users/use-users-view.ts';
import { useUserDialog } from '../features/users/use-user-dialog.ts';
import { UsersList } from '../features/users/users-list.tsx';
import { SortBy } from '../parts/sort-by.tsx';
import { useSearchProblem } from '../parts/use-search-problem.ts';
import { useCustomerName } from '../parts/use-customer-name.ts';
import { Page } from '../ui/page.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { usePageTitle } from '../ui/use-page-title.ts';

const pause = 250;

/** The users of the customer: found, created, assigned, unassigned. */
export default function UsersPage() {
  const t = useTranslations('users');
  const common = useTranslations('common');
  const customer = useCustomerName();
  const { view, search, sortBy } = useUsersView();
  const dialog = useUserDialog();
  const problem = useSearchProblem('users', view.search);
  usePageTitle(t('title'));
  useShortcuts({ n: dialog.create });
  return (
    <Page
      limited
      title={t('title')}
      lead={t('lead', { customer })}
      actions={
        <>
          <Button variant="default" onClick={dialog.assign}>
            {t('assignExisting')}
          </Button>
          <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={dialog.create}>
            {t('create')}
          </Button>
        </>
      }
      filters={
        <>
          <SearchField
            label={t('search')}
            clearLabel={common('clearSearch')}
            value={view.search}
            onChange={search}
            delay={pause}
            error={problem}
          />
          <SortBy
            by={userSorts.map((key) => ({ key, label: t(key) }))}
            value={{ key: view.sort, descending: view.descending }}
            onSort={sortBy}
          />
        </>
      }
    >
      {problem === null && (
        <UsersList
          view={view}
          onSort={sortBy}
          onUnassign={dialog.unassign}
          onCreate={dialog.create}
          onAssign={dialog.assign}
          onClearSearch={() => search('')}
        />
      )}
      <UserDialogs opened={dialog.opened} onClose={dialog.close} />
    </Page>
  );
}
