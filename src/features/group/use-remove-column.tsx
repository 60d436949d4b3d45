import { useTranslations } from 'use-intl';
import type { ElementRow } from '../../parts/element-row.ts';
import { LatePart } from '../../parts/late-part.tsx';
import type { Column } from '../../ui/grid-row.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';

const RemoveMenu = lazyPart(async () => (await import('./remove-menu.tsx')).RemoveMenu);

/** The column with the menu of a member. */
export function useRemoveColumn(onRemove: (row: ElementRow) => void): Column<ElementRow> {
  const t = useTranslations('groups');
  return {
    key: 'actions',
    label: t('actions'),
    labelHidden: true,
    width: '1.75rem',
    narrow: 'menu',
    cell: (row, tabIndex) => (
      <LatePart>
        <RemoveMenu row={row} tabIndex={tabIndex} onRemove={onRemove} />
      </LatePart>
    ),
  };
}
