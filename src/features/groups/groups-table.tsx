import { useTranslations } from 'use-intl';
import { CopyLink } from '../../parts/commands/copy-link.tsx';
import { TableMenu } from '../../parts/lists/table-menu.tsx';
import { useMembershipExport } from '../../parts/members/use-membership-export.ts';
import type { GroupRow } from './group-row.ts';
import { type GroupFilter, kindOfMore } from './shown-groups.ts';
import { useGroupsTable } from './use-groups-table.ts';

interface GroupsTableProps {
  groups: readonly GroupRow[];
  search: string;
  filter: GroupFilter;
  than: number;
}

/** Groups as a file, on the clipboard or on paper, and the link to their list. */
export function GroupsTable({ groups, search, filter, than }: GroupsTableProps) {
  const t = useTranslations('acts');
  const imports = useTranslations('imports');
  const words = useTranslations('groups');
  const membershipsOf = useMembershipExport();
  const tableOf = useGroupsTable();
  const shownName = words(`shown.${filter}`);
  const shown =
    kindOfMore(filter) === undefined ? shownName : t('moreThan', { name: shownName, than });
  const narrowedBy = [
    ...(search === '' ? [] : [t('search', { search })]),
    ...(filter === 'all' ? [] : [shown]),
  ];
  const listed = groups.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]));
  return (
    <>
      <CopyLink />
      <TableMenu
        table={() => tableOf(groups, narrowedBy)}
        also={{
          label: imports('export'),
          table: () => membershipsOf(imports('exportTitle'), listed),
        }}
      />
    </>
  );
}
