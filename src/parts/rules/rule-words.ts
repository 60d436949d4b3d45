import { useTranslations } from 'use-intl';
import { conditionsOf, type ElementFilter } from '../../kinds/element-filter.ts';

/** A rule in words: "Cars: Tesla, without a plate". */
export function useRuleWords(): (rule: ElementFilter) => string {
  const t = useTranslations('rules');
  const common = useTranslations('common');
  const words = useTranslations('elements');
  return ({ kind, search, only }) => {
    const conditions = conditionsOf(kind)
      .filter(({ key }) => only.includes(key))
      .map(({ key }) => words(`filters.${key}`));
    const filter = [...(search === '' ? [] : [search]), ...conditions].join(', ');
    return t('rule', { kind: common(`kinds.${kind}`), filter });
  };
}
