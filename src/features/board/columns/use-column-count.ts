import { useFormatter, useTranslations } from 'use-intl';
import { useCounted } from '../../../parts/members/use-counted.ts';
import { useBoardParts } from '../board-context.ts';
import type { ColumnContent } from '../board-model.ts';

/** How many a column holds: short, as "3 of 12" while it is searched, and in words. */
export function useColumnCount(): (
  content: ColumnContent,
  shown: number,
) => { short: string; words: string } {
  const { model, search } = useBoardParts();
  const t = useTranslations('board');
  const common = useTranslations('common');
  const counted = useCounted(model.kind);
  const format = useFormatter();
  const shortOf = (count: number, now: number, found: number, onTheirWay: number) => {
    if (search !== '')
      return onTheirWay === 0
        ? t('found', { found, count })
        : t('foundOnTheirWay', { found, now, count: onTheirWay });
    return onTheirWay === 0
      ? format.number(count)
      : common('onTheirWay', { now, count: onTheirWay });
  };
  return ({ ids, now, pending }, found) =>
    ids === null
      ? { short: '', words: '' }
      : {
          short: shortOf(ids.length, now, found, pending.size),
          words: counted(now, pending.size),
        };
}
