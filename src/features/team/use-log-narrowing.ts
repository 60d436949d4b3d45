import { useFormatter, useTranslations } from 'use-intl';
import type { TeamChange } from '../../api/live-changes.ts';
import { usePersonName } from '../../parts/account/use-person-name.ts';
import type { LogState } from './use-log-filter.ts';
import type { LogNames } from './use-log-names.ts';

/** By what the log was narrowed, for who reads it on paper: "Person: Jana Novák". */
export function useLogNarrowing(names: LogNames) {
  const t = useTranslations('team');
  const format = useFormatter();
  const personName = usePersonName();
  const dayOf = (text: string) =>
    format.dateTime(new Date(`${text}T12:00`), { dateStyle: 'medium' });
  return ({ values }: LogState, changes: readonly TeamChange[]): readonly string[] => {
    const { person, group, kind, element, outcome, run, from, to } = values;
    const known = changes.find(({ by }) => by.id === person)?.by;
    const told = [
      [t('filters.person'), person && personName(known ?? { id: person, name: null })],
      [t('filters.group'), group && names.group(group)],
      [t('filters.kind'), kind && t(`filters.kinds.${kind}`)],
      [t('filters.element'), element && names.element(kind, element)],
      [t('filters.outcome'), outcome && t(`outcomes.${outcome}`)],
      [t('columns.run'), run],
      [t('filters.from'), from && dayOf(from)],
      [t('filters.to'), to && dayOf(to)],
    ] as const;
    return told.flatMap(([filter, value]) =>
      value === null ? [] : [t('filters.told', { filter, value: String(value) })],
    );
  };
}
