import { useTranslations } from 'use-intl';
import { useDurationText } from './use-duration-text.ts';

/** Words for how fast a run goes and how long it still takes; null while nobody can tell. */
export function useSpeedText(): (rate: number | null, left: number) => string | null {
  const t = useTranslations('changes');
  const duration = useDurationText();
  return (rate, left) => {
    if (rate === null || rate <= 0) return null;
    const speed =
      rate < 1
        ? t('ratePerMinute', { count: Math.round(rate * 60) })
        : t('rate', { count: Math.round(rate) });
    const remaining = t('timeLeft', { duration: duration(Math.max(1, left / rate)) });
    return `${speed} · ${remaining}`;
  };
}
