import { useTranslations } from 'use-intl';
import { elementKinds } from '../../api/elements.ts';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import { isolatedForFile } from '../../i18n/visible-text.ts';
import { useAboutTable } from '../../parts/lists/use-about-table.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { whenWhole } from '../../queries/when-whole.ts';
import type { Table } from '../../ui/tables/table.ts';
import type { GroupRow } from './group-row.ts';

/** Groups as a table, with how much of each kind is in each: all sizes are read for it. */
export function useGroupsTable() {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const fleet = useFleet();
  const engine = useEngine();
  const about = useAboutTable();
  return async (groups: readonly GroupRow[], narrowedBy: readonly string[]): Promise<Table> => {
    await Promise.all(elementKinds.map((kind) => whenWhole(fleet.of(kind))));
    const sizeOf = (id: number | null, kind: (typeof elementKinds)[number]) =>
      id === null ? 0 : (shownMembershipsOf(fleet, engine, kind).members(id)?.ids.length ?? 0);
    return {
      title: t('title'),
      about: about(groups.length, narrowedBy),
      head: [t('name'), ...elementKinds.map((kind) => common(`kinds.${kind}`)), t('columns.id')],
      rows: groups.map(({ id, name }) => [
        isolatedForFile(name),
        ...elementKinds.map((kind) => String(sizeOf(id, kind))),
        String(id ?? ''),
      ]),
    };
  };
}
