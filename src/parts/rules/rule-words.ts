import { useTranslations } from 'use-intl';
import { conditionsOf, type ElementFilter, unknownConditions } from '../../kinds/element-filter.ts';

/** A rule in words: "Cars: Tesla, without a plate". */
export function useRuleWords(): (rule: ElementFilter) => string {
  const t = useTranslations('rules');
  const common = useTranslations('common');
  const words = useTranslations('elements');
  return (rule) => {
    const { kind, search, only } = rule;
    const conditions = conditionsOf(kind)
      .filter(({ key }) => only.includes(key))
      .map(({ key }) => words(`filters.${key}`));
    const unknown = unknownConditions(rule).map((condition) => t('unknownFilter', { condition }));
    const filter = [...(search === '' ? [] : [search]), ...conditions, ...unknown].join(', ');
    return t('rule', { kind: common(`kinds.${kind}`), filter });
  };
}
