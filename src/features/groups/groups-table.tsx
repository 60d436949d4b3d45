import { useTranslations } from 'use-intl';
import { TableMenu } from '../../parts/table-menu.tsx';
import type { GroupRow } from './group-row.ts';
import { useGroupsTable } from './use-groups-table.ts';

interface GroupsTableProps {
  groups: readonly GroupRow[];
  search: string;
  /** Which of them are shown, in words; null where that is all. */
  shown: string | null;
}

/** Groups as a file, on the clipboard or on paper. */
export function GroupsTable({ groups, search, shown }: GroupsTableProps) {
  const t = useTranslations('acts');
  const tableOf = useGroupsTable();
  const narrowedBy = [
    ...(search === '' ? [] : [t('search', { search })]),
    ...(shown === null ? [] : [shown]),
  ];
  return <TableMenu table={() => tableOf(groups, narrowedBy)} />;
}
