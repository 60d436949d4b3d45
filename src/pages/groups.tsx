import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { GroupDialogs } from '../features/groups/group-dialogs.tsx';
import { GroupsList } from '../features/groups/groups-list.tsx';
import { useGroupDialog } from '../features/groups/use-group-dialog.ts';
import { AsOf } from '../parts/as-of.tsx';
import { useSight } from '../parts/use-sight.ts';
import { SortBy } from '../parts/sort-by.tsx';
import { useCustomerName } from '../parts/use-customer-name.ts';
import { Page } from '../ui/page.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { useListParams } from '../ui/use-list-params.ts';
import { usePageTitle } from '../ui/use-page-title.ts';

/** The groups of the customer: found, created, renamed, deleted. */
export default function GroupsPage() {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const customer = useCustomerName();
  const { search, sort, setSearch, setSort } = useListParams(['name']);
  const dialog = useGroupDialog();
  usePageTitle(t('title'));
  useShortcuts({ n: dialog.create });
  return (
    <Page
      limited
      title={t('title')}
      lead={t('lead', { customer })}
      actions={
        <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={dialog.create}>
          {t('create')}
        </Button>
      }
      filters={
        <>
          <SearchField
            label={t('search')}
            clearLabel={common('clearSearch')}
            value={search}
            onChange={setSearch}
          />
          <SortBy by={[{ key: 'name', label: t('name') }]} value={sort} onSort={setSort} />
          <AsOf {...useSight('cars')} />
        </>
      }
    >
      <GroupsList
        search={search}
        sort={sort}
        onSort={setSort}
        onCreate={dialog.create}
        onRename={dialog.rename}
        onDelete={dialog.remove}
        onClearSearch={() => setSearch('')}
      />
      <GroupDialogs opened={dialog.opened} onClose={dialog.close} />
    </Page>
  );
}
