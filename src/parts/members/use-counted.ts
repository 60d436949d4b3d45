import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';

/** How many of a kind there are now, in words, and how much of it is on its way. */
export function useCounted(kind: ElementKind): (now: number, onTheirWay: number) => string {
  const t = useTranslations('common');
  return (now, onTheirWay) => {
    const what = t(`counts.${kind}`, { count: now });
    return onTheirWay === 0 ? what : t('whatOnTheirWay', { what, count: onTheirWay });
  };
}
