import { useTranslations } from 'use-intl';
import { EmptyState } from '../ui/page/states.tsx';

/** Plain HTTP away from localhost: no Web Locks, so nothing that changes data could be safe. */
export function Insecure() {
  const t = useTranslations('dead-ends');
  return <EmptyState title={t('insecureTitle')}>{t('insecureText')}</EmptyState>;
}
