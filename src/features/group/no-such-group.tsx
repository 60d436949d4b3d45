import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/page/states.tsx';
import { usePageTitle } from '../../ui/page/use-page-title.ts';

/** The address names a group that is not there, or nothing that could be one. */
export function NoSuchGroup() {
  const t = useTranslations('groups');
  usePageTitle(t('noSuchTitle'));
  return (
    <EmptyState
      title={t('noSuchTitle')}
      action={
        <Button component={Link} to={paths.groups()}>
          {t('toGroups')}
        </Button>
      }
    >
      {t('noSuchText')}
    </EmptyState>
  );
}
