import { useTranslations } from 'use-intl';
import type { ElementRow } from '../../parts/elements/element-row.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import type { Column } from '../../ui/grid/grid-row.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';

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
