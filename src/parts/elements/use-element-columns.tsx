import { useLocale, useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { Column } from '../../ui/grid/grid-row.tsx';
import { cellOf } from './cell-look.ts';
import { columnFrames } from './element-columns.ts';
import { type ElementRow, textIn } from './element-row.ts';
import { useCell } from './use-cell.tsx';

/** The columns in which elements of one kind are shown, in a group and in the dialog that adds some. */
export function useElementColumns(kind: ElementKind): readonly Column<ElementRow>[] {
  const t = useTranslations('groups');
  const locale = useLocale();
  const draw = useCell();
  return columnFrames(kind).map((frame) => ({
    ...frame,
    label: t(`columns.${frame.key}`),
    sortable: true,
    cell: (row, _tabIndex, isSorted) =>
      draw(cellOf(frame.key, textIn(kind, row, frame.key, isSorted), row.element, locale)),
  }));
}
