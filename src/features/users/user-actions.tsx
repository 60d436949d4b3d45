import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { paths } from '../../paths.ts';

interface UserActionsProps {
  onCreate: () => void;
  onAssign: () => void;
}

/** How users come to a customer: anew, or from elsewhere in flinkey. */
export function UserActions({ onCreate, onAssign }: UserActionsProps) {
  const t = useTranslations('users');
  return (
    <>
      <Button variant="default" component={Link} to={paths.importUsers()}>
        {t('import')}
      </Button>
      <Button variant="default" onClick={onAssign}>
        {t('assignExisting')}
      </Button>
      <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={onCreate}>
        {t('create')}
      </Button>
    </>
  );
}
