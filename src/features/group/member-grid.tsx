import { Button } from '@mantine/core';
import { IconFolderMinus } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { PasteListButton } from '../../parts/paste-list-button.tsx';
import { SortBy } from '../../parts/sort-by.tsx';
import { DataGrid, type Sort } from '../../ui/data-grid.tsx';
import type { Column } from '../../ui/grid-row.tsx';
import type { RowKey } from '../../ui/grid-selection.ts';
import { EmptyState } from '../../ui/states.tsx';
import { searchMatcher } from '../../i18n/text-search.ts';
import { useFocusHome } from '../../ui/use-focus-home.ts';
import classes from './group.module.css';
import { type ElementColumn, type ElementRow, sortRows } from '../../parts/element-row.ts';
import { useRemoveColumn } from './use-remove-column.tsx';
import { collatorFor } from '../../ui/collator.ts';

interface MemberGridProps {
  kind: ElementKind;
  rows: readonly ElementRow[];
  /** What others brought while one looks. */
  came: ReadonlySet<number>;
  columns: readonly Column<ElementRow>[];
  search: string;
  searchField: ReactNode;
  add: ReactNode;
  sort: { key: ElementColumn; descending: boolean };
  onSort: (sort: Sort) => void;
  selected: ReadonlySet<RowKey>;
  onSelect: (keys: ReadonlySet<RowKey>) => void;
  /** `hidden` are the names of those that are out of sight. */
  onRemove: (ids: readonly number[], hidden?: readonly string[]) => void;
}

/** Goes away with the selection, which its own click ends. */
function RemoveSelected({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <Button
      variant="default"
      leftSection={<IconFolderMinus size="1rem" aria-hidden />}
      onClick={onRemove}
      {...useFocusHome()}
    >
      {label}
    </Button>
  );
}

/** The members of a group as a list, with what can be done with one of them and with those selected. */
export function MemberGrid(props: MemberGridProps) {
  const { kind, rows, came, columns, searchField, add, sort, onSort } = props;
  const { selected, onSelect, onRemove } = props;
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const locale = useLocale();
  const search = useDeferredValue(props.search);
  const matches = searchMatcher(search);
  const found = sortRows(
    rows.filter(({ words }) => matches(words)),
    sort,
    collatorFor(locale),
  );
  // What the search hides is not acted upon, though it stays selected.
  const chosen = found.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  const removing = useRemoveColumn(({ id }) => onRemove([id]));
  const counted = common(`counts.${kind}`, { count: chosen.length });
  return (
    <>
      <div className={classes.bar}>
        {searchField}
        <PasteListButton />
        <SortBy by={columns} value={sort} onSort={onSort} />
        {chosen.length > 0 && (
          <RemoveSelected
            label={t('removeSelected', { what: counted })}
            onRemove={() => onRemove(chosen)}
          />
        )}
        <span className={classes.spacer} />
        {add}
      </div>
      {found.length === 0 ? (
        <EmptyState title={t('nothingInGroup', { search })} />
      ) : (
        <DataGrid
          label={common(`kinds.${kind}`)}
          columns={[...columns, removing]}
          rows={found}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={onSort}
          listKey={`${search}/${sort.key}/${sort.descending}`}
          onRemove={(meant, hidden) =>
            onRemove(
              meant.map(({ id }) => id),
              hidden.map(({ title }) => title),
            )
          }
          selection={{
            keys: selected,
            onChange: onSelect,
            label: (row) => t('select', { name: row.title }),
            allLabel: t('selectAll'),
            countWords: (count) =>
              common('selectedOf', { what: common(`counts.${kind}`, { count }) }),
          }}
          isNew={({ id }) => came.has(id)}
          isPending={({ pending }) => pending !== undefined}
          pendingLabel={common('pending')}
        />
      )}
    </>
  );
}
