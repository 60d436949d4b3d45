import { IconUserMinus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { User } from '../../api/users.ts';
import { userName } from '../../kinds/users.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import type { Column } from '../../ui/grid-row.tsx';
import classes from './users.module.css';

/** The columns of the users list; the keys are what it can be sorted by. */
export function useUserColumns(onUnassign: (user: User) => void): readonly Column<User>[] {
  const t = useTranslations('users');
  const common = useTranslations('common');
  return [
    {
      key: 'name',
      label: t('name'),
      width: 'minmax(8.75rem, 1fr)',
      sortable: true,
      cell: (user) => userName(user) ?? <span className={classes.none}>{common('noName')}</span>,
    },
    {
      key: 'email',
      label: t('email'),
      width: 'minmax(11.25rem, 1.4fr)',
      sortable: true,
      cell: ({ emailAddress }) => <span title={emailAddress}>{emailAddress}</span>,
    },
    {
      key: 'id',
      label: t('id'),
      width: '5.5rem',
      sortable: true,
      align: 'end',
      narrow: 'aside',
      cell: ({ id }) => <span className={classes.id}>{id}</span>,
    },
    {
      key: 'actions',
      label: t('actions'),
      labelHidden: true,
      width: '1.75rem',
      narrow: 'menu',
      cell: (user, tabIndex) => (
        <ActionMenu
          label={common('moreActions', { name: userName(user) ?? user.emailAddress })}
          tabIndex={tabIndex}
          actions={[
            {
              label: t('unassign'),
              icon: <IconUserMinus size="1rem" aria-hidden />,
              danger: true,
              onSelect: () => onUnassign(user),
            },
          ]}
        />
      ),
    },
  ];
}
