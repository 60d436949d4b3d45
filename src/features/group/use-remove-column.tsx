import { IconFolderMinus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { ActionMenu } from '../../ui/action-menu.tsx';
import type { Column } from '../../ui/grid-row.tsx';
import type { ElementRow } from '../../parts/element-row.ts';

/** The column with the menu of a member: out of the group. */
export function useRemoveColumn(onRemove: (row: ElementRow) => void): Column<ElementRow> {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const cell = (row: ElementRow, tabIndex: number) => (
    <ActionMenu
      label={common('moreActions', { name: row.title })}
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
  return {
    key: 'actions',
    label: t('actions'),
    labelHidden: true,
    width: '1.75rem',
    narrow: 'menu',
    cell,
  };
}
