import { useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import { isolatedForFile } from '../../i18n/visible-text.ts';
import { useAboutTable } from '../../parts/lists/use-about-table.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { useNotCounted } from '../../parts/members/use-not-counted.ts';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { whenWhole } from '../../queries/when-whole.ts';
import type { Table } from '../../ui/tables/table.ts';
import type { GroupRow } from './group-row.ts';

/**
 * Groups as a table, with how much of each kind is in each now, and how much of that is on its way: all
 * sizes are read for it.
 */
export function useGroupsTable() {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const fleet = useFleet();
  const engine = useEngine();
  const about = useAboutTable();
  const notCounted = useNotCounted();
  return async (groups: readonly GroupRow[], narrowedBy: readonly string[]): Promise<Table> => {
    await Promise.all(elementKinds.map((kind) => whenWhole(fleet.of(kind))));
    const membersOf = (id: number, kind: ElementKind) =>
      shownMembershipsOf(fleet, engine, kind).members(id);
    // One that is about to be created holds nobody yet; one that is gone by now is not told to be empty.
    const sizeOf = (id: number | null, kind: ElementKind) =>
      id === null ? '0' : String(membersOf(id, kind)?.now ?? '');
    return {
      title: t('title'),
      about: [...about(groups.length, narrowedBy), ...notCounted(groups)],
      head: [t('name'), ...elementKinds.map((kind) => common(`kinds.${kind}`)), t('columns.id')],
      rows: groups.map(({ id, name }) => [
        isolatedForFile(name),
        ...elementKinds.map((kind) => sizeOf(id, kind)),
        String(id ?? ''),
      ]),
    };
  };
}
