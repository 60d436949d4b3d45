import { useTranslations } from 'use-intl';
import { CopyLink } from '../../parts/copy-link.tsx';
import { TableMenu } from '../../parts/table-menu.tsx';
import { useMembershipExport } from '../../parts/use-membership-export.ts';
import type { GroupRow } from './group-row.ts';
import { useGroupsTable } from './use-groups-table.ts';

interface GroupsTableProps {
  groups: readonly GroupRow[];
  search: string;
  /** Which of them are shown, in words; null where that is all. */
  shown: string | null;
}

/** Groups as a file, on the clipboard or on paper, and the link to their list. */
export function GroupsTable({ groups, search, shown }: GroupsTableProps) {
  const t = useTranslations('acts');
  const imports = useTranslations('imports');
  const membershipsOf = useMembershipExport();
  const tableOf = useGroupsTable();
  const narrowedBy = [
    ...(search === '' ? [] : [t('search', { search })]),
    ...(shown === null ? [] : [shown]),
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
