import { useTranslations } from 'use-intl';
import { LogView } from '../features/team/log-view.tsx';
import { usePageTitle } from '../ui/page/use-page-title.ts';

/** What the team changed through this server. */
export default function LogPage() {
  const t = useTranslations('team');
  usePageTitle(t('title'));
  return <LogView />;
}
