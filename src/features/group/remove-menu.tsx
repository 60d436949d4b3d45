import { IconFolderMinus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { ElementRow } from '../../parts/elements/element-row.ts';
import { ActionMenu } from '../../ui/menu/action-menu.tsx';

interface RemoveMenuProps {
  row: ElementRow;
  tabIndex: number;
  onRemove: (row: ElementRow) => void;
}

/** The menu of a member: out of the group. */
export function RemoveMenu({ row, tabIndex, onRemove }: RemoveMenuProps) {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  return (
    <ActionMenu
      label={common('moreActions', { name: row.spoken })}
      tabIndex={tabIndex}
      actions={[
        {
          label: t('remove'),
          icon: <IconFolderMinus size="1rem" aria-hidden />,
          onSelect: () => onRemove(row),
        },
      ]}
    />
  );
}
