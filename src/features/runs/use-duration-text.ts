import { useTranslations } from 'use-intl';

const minute = 60;
const hour = 60 * minute;

/** Words for how long something takes, in seconds: exact up to a minute, then by minutes. */
export function useDurationText(): (seconds: number) => string {
  const t = useTranslations('changes');
  return (seconds) => {
    if (Math.round(seconds) < minute) return t('durations.seconds', { count: Math.round(seconds) });
    const minutes = Math.round(seconds / minute);
    if (minutes < hour / minute) return t('durations.minutes', { count: minutes });
    const hours = Math.floor(minutes / minute);
    const count = minutes % minute;
    return count === 0
      ? t('durations.hours', { count: hours })
      : t('durations.hoursAndMinutes', { hours, count });
  };
}
