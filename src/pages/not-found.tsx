import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/page/states.tsx';
import { usePageTitle } from '../ui/page/use-page-title.ts';

/** An address that leads nowhere. */
export default function NotFoundPage() {
  const t = useTranslations('dead-ends');
  usePageTitle(t('notFoundTitle'));
  return (
    <EmptyState
      title={t('notFoundTitle')}
      action={
        <Button component={Link} to={paths.board()}>
          {t('toBoard')}
        </Button>
      }
    >
      {t('notFoundText')}
    </EmptyState>
  );
}
