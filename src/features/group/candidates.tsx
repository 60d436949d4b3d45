import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { DataGrid, type Sort } from '../../ui/grid/data-grid.tsx';
import type { Column } from '../../ui/grid/grid-row.tsx';
import type { RowKey } from '../../ui/grid/grid-selection.ts';
import { EmptyState } from '../../ui/page/states.tsx';
import { searchMatcher } from '../../i18n/text-search.ts';
import type { ElementColumn } from '../../parts/elements/element-columns.ts';
import { type ElementRow, sortRows } from '../../parts/elements/element-row.ts';
import { collatorFor } from '../../ui/collator.ts';

interface CandidatesProps {
  kind: ElementKind;
  all: readonly ElementRow[];
  columns: readonly Column<ElementRow>[];
  search: string;
  sort: { key: ElementColumn; descending: boolean };
  onSort: (sort: Sort) => void;
  picked: ReadonlySet<RowKey>;
  onPick: (keys: ReadonlySet<RowKey>) => void;
}

/** What could be added to a group and matches the search, to pick from. */
export function Candidates(props: CandidatesProps) {
  const { kind, all, columns, search, sort, onSort, picked, onPick } = props;
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const locale = useLocale();
  // Of 100,000 users this takes a third of a second: not again for every tick of a checkbox.
  const found = useMemo(() => {
    const matches = searchMatcher(search);
    const matching = all.filter(({ words }) => matches(words));
    return sortRows(matching, sort, collatorFor(locale));
  }, [all, search, sort, locale]);
  if (found.length === 0)
    return (
      <EmptyState title={all.length === 0 ? t(`allIn.${kind}`) : t('nothingInGroup', { search })} />
    );
  return (
    <DataGrid
      label={common(`kinds.${kind}`)}
      columns={columns}
      rows={found}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={onSort}
      listKey={`${search}/${sort.key}/${sort.descending}`}
      selection={{
        keys: picked,
        onChange: onPick,
        label: (row) => t('select', { name: row.spoken }),
        allLabel: t('selectAll'),
        countWords: (count) => common('selectedOf', { what: common(`counts.${kind}`, { count }) }),
      }}
    />
  );
}
