import { useFormatter, useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';

/** So many names of groups are read at a glance. */
const mostNamed = 8;

/** Names of groups as a list of words, of many the first ones. */
export function useNamedGroups(): (names: readonly string[]) => string {
  const common = useTranslations('common');
  const format = useFormatter();
  return (names) => {
    const others = names.length - mostNamed;
    const named = names.slice(0, mostNamed).map(isolatedText);
    if (others > 0) named.push(common('andMore', { count: others }));
    return format.list(named, { type: 'unit' });
  };
}
