import { useFormatter, useTranslations } from 'use-intl';

interface CountOnItsWayProps {
  /** What is done. */
  now: number;
  /** What is pending, in or out. */
  onTheirWay: number;
}

/** A number that pending changes will change: what is so, and how much is on its way. */
export function CountOnItsWay({ now, onTheirWay }: CountOnItsWayProps) {
  const t = useTranslations('common');
  const format = useFormatter();
  return onTheirWay === 0 ? format.number(now) : t('onTheirWay', { now, count: onTheirWay });
}
