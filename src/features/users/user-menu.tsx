import { IconUserMinus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { ActionMenu } from '../../ui/menu/action-menu.tsx';

interface UserMenuProps {
  name: string;
  tabIndex: number;
  onUnassign: () => void;
}

/** The menu of what can be done with a user. */
export function UserMenu({ name, tabIndex, onUnassign }: UserMenuProps) {
  const t = useTranslations('users');
  const common = useTranslations('common');
  return (
    <ActionMenu
      label={common('moreActions', { name })}
      tabIndex={tabIndex}
      actions={[
        {
          label: t('unassign'),
          icon: <IconUserMinus size="1rem" aria-hidden />,
          danger: true,
          onSelect: onUnassign,
        },
      ]}
    />
  );
}
