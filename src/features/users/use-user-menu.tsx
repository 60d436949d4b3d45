import { IconUserMinus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { ElementRow } from '../../parts/element-row.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import type { Column } from '../../ui/grid-row.tsx';

/** The column with the menu of what can be done with a user. */
export function useUserMenu(onUnassign: (row: ElementRow) => void): Column<ElementRow> {
  const t = useTranslations('users');
  const common = useTranslations('common');
  return {
    key: 'actions',
    label: t('actions'),
    labelHidden: true,
    width: '1.75rem',
    narrow: 'menu',
    cell: (row, tabIndex) => (
      <ActionMenu
        label={common('moreActions', { name: row.title })}
        tabIndex={tabIndex}
        actions={[
          {
            label: t('unassign'),
            icon: <IconUserMinus size="1rem" aria-hidden />,
            danger: true,
            onSelect: () => onUnassign(row),
          },
        ]}
      />
    ),
  };
}
