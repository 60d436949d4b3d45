import { useFormatter, useTranslations } from 'use-intl';
import type { ElementOf } from '../../api/elements.ts';
import { calendarDay } from '../../i18n/calendar-day.ts';

type State = Pick<ElementOf['services'], 'isTerminated' | 'terminationDate'>;

/** Whether a service is active, or since when it is not, in words. */
export function useServiceState(): (service: State) => string {
  const t = useTranslations('groups');
  const format = useFormatter();
  return ({ isTerminated, terminationDate }) => {
    if (!isTerminated) return t('runs');
    const day = calendarDay(terminationDate ?? '');
    if (day === null) return t('ended');
    const { date, ...zone } = day;
    return t('endedOn', { date: format.dateTime(date, { dateStyle: 'medium', ...zone }) });
  };
}
