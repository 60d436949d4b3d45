import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { ElementRow } from '../../parts/elements/element-row.ts';
import { TableMenu } from '../../parts/lists/table-menu.tsx';
import { useMembershipExport } from '../../parts/members/use-membership-export.ts';
import { useElementsTable } from '../../parts/lists/use-elements-table.ts';

interface MembersTableProps {
  group: { id: number; name: string };
  kind: ElementKind;
  rows: readonly ElementRow[];
  search: string;
  isOnlyHere: boolean;
}

/** The members of a group, as a file, on the clipboard or on paper. */
export function MembersTable({ group, kind, rows, search, isOnlyHere }: MembersTableProps) {
  const t = useTranslations('acts');
  const groups = useTranslations('groups');
  const common = useTranslations('common');
  const imports = useTranslations('imports');
  const membershipsOf = useMembershipExport();
  const tableOf = useElementsTable(kind);
  const title = t('tableTitle', { group: group.name, kind: common(`kinds.${kind}`) });
  const narrowedBy = [
    ...(search === '' ? [] : [t('search', { search })]),
    ...(isOnlyHere ? [groups('onlyHere')] : []),
  ];
  return (
    <TableMenu
      table={() => tableOf(title, rows, narrowedBy)}
      also={{
        label: imports('export'),
        table: () => membershipsOf(imports('exportTitleOf', { group: group.name }), [group]),
      }}
    />
  );
}
