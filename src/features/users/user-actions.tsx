import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { paths } from '../../paths.ts';
import { PageActions } from '../../ui/page/page-actions.tsx';

interface UserActionsProps {
  onCreate: () => void;
  onAssign: () => void;
}

/** How users come to a customer: anew, or from elsewhere in flinkey. */
export function UserActions({ onCreate, onAssign }: UserActionsProps) {
  const t = useTranslations('users');
  const common = useTranslations('common');
  return (
    <PageActions
      others={[
        { label: t('import'), to: paths.importUsers() },
        { label: t('assignExisting'), onSelect: onAssign },
      ]}
      moreLabel={common('more')}
      main={
        <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={onCreate}>
          {t('create')}
        </Button>
      }
    />
  );
}

/** For whom the customer does not have, or not any more. */
export function AssignExisting({ onAssign }: Pick<UserActionsProps, 'onAssign'>) {
  const t = useTranslations('users');
  return (
    <Button variant="default" onClick={onAssign}>
      {t('assignExisting')}
    </Button>
  );
}
