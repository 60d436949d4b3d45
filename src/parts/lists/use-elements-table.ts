import { useLocale, useTranslations } from 'use-intl';
import type { Element, ElementKind } from '../../api/elements.ts';
import { calendarDay, isoDay } from '../../i18n/calendar-day.ts';
import { isolatedForFile } from '../../i18n/visible-text.ts';
import { whenWhole } from '../../queries/when-whole.ts';
import { collatorFor } from '../../ui/collator.ts';
import { inSlices, ofEach } from '../../ui/sliced.ts';
import type { Table } from '../../ui/tables/table.ts';
import { elementFacts, type FactName, factNames } from '../elements/element-facts.ts';
import { useAboutTable } from './use-about-table.ts';
import { useGroupNames } from '../groups/use-group-names.ts';
import { useFleet, useMemberships } from '../members/use-memberships.ts';

/** What parts groups in one cell; an import takes them apart at it. */
const between = '; ';

/** Elements as a table, with all that the API tells of them and the groups that each is in. */
export function useElementsTable(kind: ElementKind) {
  const t = useTranslations('lists');
  const words = useTranslations('elements');
  const fleet = useFleet();
  const shown = useMemberships(kind);
  const names = useGroupNames();
  const about = useAboutTable();
  const locale = useLocale();
  const text = (name: FactName, value: string | boolean) => {
    if (typeof value === 'boolean') return value ? t('ended') : t('running');
    const day = name === 'terminationDate' ? calendarDay(value) : null;
    return day === null ? isolatedForFile(value) : isoDay(day);
  };
  return async (
    title: string,
    elements: readonly { id: number; element: Element | null }[],
    narrowedBy: readonly string[],
  ): Promise<Table> => {
    await whenWhole(fleet.of(kind));
    const columns = factNames[kind];
    const { compare } = collatorFor(locale);
    const rowOf = ({ id, element }: (typeof elements)[number]) => {
      const facts = new Map(
        element === null ? [] : elementFacts(element).map(({ name, value }) => [name, value]),
      );
      const cells = columns.map((name) =>
        name === 'id' ? String(id) : text(name, facts.get(name) ?? ''),
      );
      const groups = shown
        .groupsOf(id)
        .map((groupId) => isolatedForFile(names.get(groupId) ?? String(groupId)));
      return [...cells, groups.toSorted(compare).join(between)];
    };
    const rows = await inSlices(ofEach(elements, rowOf));
    return {
      title,
      about: about(rows.length, narrowedBy),
      head: [...columns.map((name) => t(`fact.${name}`)), words('groups')],
      rows,
    };
  };
}
