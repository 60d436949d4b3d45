import { useTranslations } from 'use-intl';
import { elementKinds } from '../../api/elements.ts';
import { confirmedIds } from '../../changes/pending/confirmed-ids.ts';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { identityOf } from '../../kinds/texts.ts';
import { inSlices } from '../../ui/sliced.ts';
import type { Table } from '../../ui/tables/table.ts';
import { membershipTable } from './membership-table.ts';
import { useAboutTable } from '../lists/use-about-table.ts';
import { useEngine } from '../plans/use-engine.tsx';
import { useNotCounted } from './use-not-counted.ts';
import { useFleet } from './use-memberships.ts';

/** Everything that groups hold now, of all kinds, read anew for it. */
export function useMembershipExport() {
  const t = useTranslations('imports');
  const lists = useTranslations('lists');
  const fleet = useFleet();
  const engine = useEngine();
  const about = useAboutTable();
  const notCounted = useNotCounted();
  return async (title: string, groups: readonly { id: number; name: string }[]): Promise<Table> => {
    await Promise.all(
      groups.flatMap(({ id }) => elementKinds.map((kind) => fleet.of(kind).reader.readAnew(id))),
    );
    const steps = membershipTable({
      groups,
      membersOf: (groupId, kind) => {
        const members = shownMembershipsOf(fleet, engine, kind).members(groupId);
        return members === null ? [] : Array.from(confirmedIds(members.ids, members.pending));
      },
      nameOf: (kind, id) => {
        const element = fleet.elements.get(kind, id);
        return element === undefined ? '' : identityOf(kindOf(kind), element);
      },
      kindWord: (kind) => lists(`one.${kind}`),
      heads: {
        group: t('membershipFields.group'),
        kind: t('membershipFields.kind'),
        id: t('membershipFields.id'),
        name: t('membershipFields.name'),
        groupId: t('membershipFields.groupId'),
      },
    });
    const { head, rows } = await inSlices(steps);
    return { title, about: [...about(rows.length, []), ...notCounted(groups)], head, rows };
  };
}
