import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../../api/elements.ts';

/** How many are selected, in words: "3 cars selected". */
export function useSelectedWords(kind: ElementKind): (count: number) => string {
  const t = useTranslations('common');
  return (count) => t('selectedOf', { what: t(`counts.${kind}`, { count }) });
}
