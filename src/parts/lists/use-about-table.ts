import { useFormatter, useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';
import { useCustomerName } from '../account/use-customer-name.ts';

/** What stands over every table that leaves the page: whose it is, of when, and what it was narrowed by. */
export function useAboutTable() {
  const t = useTranslations('acts');
  const format = useFormatter();
  const customer = useCustomerName();
  return (count: number, narrowedBy: readonly string[]): readonly string[] => [
    isolatedText(customer),
    format.dateTime(new Date(), { dateStyle: 'medium', timeStyle: 'short' }),
    ...narrowedBy,
    t('rows', { count }),
  ];
}
