import { Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { menuColumn } from '../../parts/elements/element-columns.ts';
import type { ElementRow } from '../../parts/elements/element-row.ts';
import type { Column } from '../../ui/grid/grid-row.tsx';
import { rowsAreShown } from '../../ui/grid/rows-shown.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';

const UserMenu = lazyPart(async () => {
  await rowsAreShown;
  return (await import('./user-menu.tsx')).UserMenu;
});

/** The column with the menu of what can be done with a user; its room is there before it. */
export function useUserMenu(onUnassign: (row: ElementRow) => void): Column<ElementRow> {
  const t = useTranslations('users');
  return {
    ...menuColumn,
    label: t('actions'),
    labelHidden: true,
    cell: (row, tabIndex) => (
      <Suspense>
        <UserMenu name={row.spoken} tabIndex={tabIndex} onUnassign={() => onUnassign(row)} />
      </Suspense>
    ),
  };
}
