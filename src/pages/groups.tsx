import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { elementKinds } from '../api/elements.ts';
import { GroupDialogs } from '../features/groups/group-dialogs.tsx';
import { GroupFilters } from '../features/groups/group-filters.tsx';
import { GroupsList } from '../features/groups/groups-list.tsx';
import { groupFilters, type GroupSort, groupSorts } from '../features/groups/shown-groups.ts';
import { useGroupDialog } from '../features/groups/use-group-dialog.ts';
import { withLaterWords } from '../i18n/words.ts';
import { AsOf } from '../parts/reads/as-of.tsx';
import { useCommands } from '../parts/commands/commands.ts';
import { LatePart } from '../parts/errors/late-part.tsx';
import { useSight } from '../parts/reads/use-sight.ts';
import { SortBy } from '../parts/lists/sort-by.tsx';
import { useCustomerName } from '../parts/account/use-customer-name.ts';
import { paths } from '../paths.ts';
import classes from './page-parts.module.css';
import { lazyPart } from '../ui/page/lazy-part.tsx';
import { Page } from '../ui/page/page.tsx';
import { PageActions } from '../ui/page/page-actions.tsx';
import { SearchField } from '../ui/fields/search-field.tsx';
import { useListParams } from '../ui/page/use-list-params.ts';
import { useNarrow } from '../ui/screen/use-narrow.ts';
import { urlChoice, urlCount, useUrlState } from '../ui/page/use-url-state.ts';
import { usePageTitle } from '../ui/page/use-page-title.ts';

const SavedViews = lazyPart(
  async () => (await withLaterWords(() => import('../features/views/saved-views.tsx'))).SavedViews,
);

/** The groups of the customer: found, created, renamed, deleted. */
export default function GroupsPage() {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const customer = useCustomerName();
  const { search, sort, setSearch, setSort } = useListParams<GroupSort>(groupSorts);
  const { values, change } = useUrlState({ show: urlChoice(groupFilters), than: urlCount(10) });
  const dialog = useGroupDialog();
  // On a phone two lines hold all of it: the search with the small tools, and what narrows and sorts.
  const narrow = useNarrow();
  const sight = useSight('cars');
  usePageTitle(t('title'));
  useCommands({ createNew: dialog.create });
  const searchField = (
    <SearchField
      key="search"
      label={t('search')}
      clearLabel={common('clearSearch')}
      value={search}
      onChange={setSearch}
    />
  );
  const narrowing = [
    <GroupFilters
      key="filters"
      filter={values.show}
      than={values.than}
      onFilter={(filter) => change({ show: filter === 'all' ? null : filter })}
      onThan={(than) => change({ than })}
    />,
    <SortBy
      key="sort"
      by={[
        { key: 'name', label: t('name') },
        ...elementKinds.map((kind) => ({ key: kind, label: common(`kinds.${kind}`) })),
        { key: 'id', label: t('columns.id') },
      ]}
      value={sort}
      onSort={setSort}
    />,
  ];
  const tools = [
    <LatePart key="views" fallback={<span className={classes.toolsSpace} />}>
      <SavedViews list={paths.groups()} />
    </LatePart>,
    <AsOf key="asOf" {...sight} />,
  ];
  return (
    <Page
      limited
      title={t('title')}
      lead={t('lead', { customer })}
      actions={
        <PageActions
          others={[
            { label: t('import'), to: paths.importMemberships() },
            { label: t('overview'), to: paths.overview() },
          ]}
          moreLabel={common('more')}
          main={
            <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={dialog.create}>
              {t('create')}
            </Button>
          }
        />
      }
      filters={
        narrow ? [searchField, ...tools, ...narrowing] : [searchField, ...narrowing, ...tools]
      }
    >
      <GroupsList
        search={search}
        sort={sort}
        onSort={setSort}
        onCreate={dialog.create}
        onRename={dialog.rename}
        onDelete={dialog.remove}
        filter={values.show}
        than={values.than}
        onTool={dialog.tool}
        onCompare={dialog.compare}
        onSelected={dialog.selected}
        onClearSearch={() => (search === '' ? change({ show: null }) : setSearch(''))}
      />
      <GroupDialogs opened={dialog.opened} onClose={dialog.close} />
    </Page>
  );
}
