import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { ElementRow } from '../../parts/elements/element-row.ts';
import type { Column } from '../../ui/grid/grid-row.tsx';

/** The column with the button that adds a row to the group. */
export function useAddColumn(onAdd: (row: ElementRow) => void): Column<ElementRow> {
  const t = useTranslations('acts');
  const groups = useTranslations('groups');
  const cell = (row: ElementRow, tabIndex: number) => {
    const label = t('outside.add', { name: row.spoken });
    return (
      <ActionIcon
        variant="subtle"
        size={28}
        tabIndex={tabIndex}
        aria-label={label}
        title={label}
        onClick={() => onAdd(row)}
      >
        <IconPlus size="1.125rem" aria-hidden />
      </ActionIcon>
    );
  };
  return {
    key: 'add',
    label: groups('actions'),
    labelHidden: true,
    width: '1.75rem',
    narrow: 'menu',
    cell,
  };
}
