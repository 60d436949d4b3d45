import { useTranslations } from 'use-intl';
import { useSession } from './use-session.ts';

/** What the customer is called; by its number, where the API named none. */
export function useCustomerName(): string {
  const t = useTranslations('shell');
  const customer = useSession()?.customer;
  return customer?.name ?? t('customerNumber', { id: String(customer?.id ?? '') });
}
