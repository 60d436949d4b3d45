import { type ReactNode, useDeferredValue } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { columnsBeside, useShownColumns } from '../../parts/lists/column-choice.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { PasteListButton } from '../../parts/paste/paste-list-button.tsx';
import { SortBy } from '../../parts/lists/sort-by.tsx';
import { useAllGroups, useHasFailed } from '../../parts/members/use-memberships.ts';
import { DataGrid, type Sort } from '../../ui/grid/data-grid.tsx';
import type { Column } from '../../ui/grid/grid-row.tsx';
import type { RowKey } from '../../ui/grid/grid-selection.ts';
import { withLaterWords } from '../../i18n/words.ts';
import { searchMatcher } from '../../i18n/text-search.ts';
import looks from '../../ui/fields/filter.module.css';
import { GridSkeleton } from '../../ui/grid/grid-skeleton.tsx';
import lines from '../../ui/grid/selection-line.module.css';
import classes from './group.module.css';
import type { ElementColumn } from '../../parts/elements/element-columns.ts';
import { type ElementRow, sortRows } from '../../parts/elements/element-row.ts';
import type { RowsAcross } from '../../parts/elements/rows-across.ts';
import { useOnlyHere, useOnlyParam } from './use-only-here.ts';
import { useOthersColumn } from './use-others-column.tsx';
import { useRemoveColumn } from './use-remove-column.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import { collatorFor } from '../../ui/collator.ts';

const MemberActs = lazyPart(
  async () => (await withLaterWords(() => import('./member-acts.tsx'))).MemberActs,
);
const NoneShown = lazyPart(
  async () => (await withLaterWords(() => import('./none-shown.tsx'))).NoneShown,
);

interface MemberGridProps {
  group: { id: number; name: string };
  kind: ElementKind;
  rows: readonly ElementRow[];
  /** What others brought while one looks. */
  came: ReadonlySet<number>;
  columns: readonly Column<ElementRow>[];
  search: string;
  searchField: ReactNode;
  onClearSearch: () => void;
  add: ReactNode;
  /** What is not in the group is shown beside it. */
  isBeside: boolean;
  /** How a row is dragged there; null where it can not be. */
  across: RowsAcross | null;
  sort: { key: ElementColumn; descending: boolean };
  onSort: (sort: Sort) => void;
  selected: ReadonlySet<RowKey>;
  onSelect: (keys: ReadonlySet<RowKey>) => void;
  /** `hidden` are the names of those that are out of sight. */
  onRemove: (ids: readonly number[], hidden?: readonly string[]) => void;
}

/** The members of a group as a list, with what can be done with one of them and with those selected. */
export function MemberGrid(props: MemberGridProps) {
  const { group, kind, rows, came, columns, searchField, add, sort, onSort } = props;
  const { selected, onSelect, onRemove, isBeside, across } = props;
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const locale = useLocale();
  const search = useDeferredValue(props.search);
  const matches = searchMatcher(search);
  const [isOnly, setOnly] = useOnlyParam();
  const isOnlyHere = useOnlyHere(kind, isOnly);
  const isKnown = !isOnly || isOnlyHere !== null;
  const hasFailed = useHasFailed(kind);
  const selectLabel = (row: ElementRow) => t('select', { name: row.spoken });
  const clear = () => {
    setOnly(false);
    props.onClearSearch();
  };
  const found = sortRows(
    rows.filter(
      (row) => (search === '' || matches(row.words)) && (!isOnly || isOnlyHere?.(row.id) === true),
    ),
    sort,
    collatorFor(locale),
  );
  const others = useOthersColumn(kind, group.id);
  const removing = useRemoveColumn(useLatest(({ id }) => onRemove([id])));
  const possible = [...columns, others];
  const allChosen = useShownColumns(kind, possible);
  const chosenColumns = isBeside ? columnsBeside(allChosen) : allChosen;
  const shownColumns = [...chosenColumns, removing];
  // What the search hides is not acted upon, though it stays selected.
  const chosen = found.filter(({ id }) => selected.has(id));
  const takenWith = useLatest(({ id }: ElementRow) =>
    selected.has(id) ? chosen.map((one) => one.id) : [id],
  );
  const drag =
    across === null
      ? undefined
      : (element: HTMLElement, row: ElementRow) => across(element, row, takenWith);
  useAllGroups(kind, { isOn: isOnly || chosenColumns.includes(others) });
  return (
    <>
      <div data-part="bar" data-narrows>
        {searchField}
        <PasteListButton />
        <div className={looks.line}>
          <div className={looks.order}>
            <SortBy by={columns} value={sort} onSort={onSort} />
          </div>
          <button
            type="button"
            aria-pressed={isOnly}
            className={looks.filter}
            onClick={() => setOnly(!isOnly)}
          >
            {t('onlyHere')}
          </button>
        </div>
        <span className={classes.spacer} />
        {add}
      </div>
      <div data-part="acts">
        <LatePart fallback={<div className={lines.line} />}>
          <MemberActs
            group={group}
            kind={kind}
            rows={found}
            chosen={chosen}
            search={search}
            isOnlyHere={isOnly}
            isBeside={isBeside}
            columns={possible}
            onRemove={onRemove}
            onDone={() => onSelect(new Set())}
          />
        </LatePart>
      </div>
      <div data-part="rows">
        {!isKnown && !hasFailed && <GridSkeleton columns={shownColumns} selects />}
        {(isKnown || hasFailed) && found.length === 0 && (
          <LatePart>
            <NoneShown search={search} isOnly={isOnly} isKnown={isKnown} onClear={clear} />
          </LatePart>
        )}
        {isKnown && found.length > 0 && (
          <DataGrid
            label={common(`kinds.${kind}`)}
            columns={shownColumns}
            rows={found}
            rowKey={({ id }) => id}
            sort={sort}
            onSort={onSort}
            listKey={`${search}/${isOnly}/${sort.key}/${sort.descending}`}
            onRemove={(meant, hidden) =>
              onRemove(
                meant.map(({ id }) => id),
                hidden.map(({ title }) => title),
              )
            }
            selection={{
              keys: selected,
              onChange: onSelect,
              label: selectLabel,
              allLabel: t('selectAll'),
              countWords: (count) =>
                common('selectedOf', { what: common(`counts.${kind}`, { count }) }),
            }}
            drag={drag}
            {...(across === null
              ? {}
              : { onAcross: (row: ElementRow) => onRemove(takenWith(row)) })}
            isNew={({ id }) => came.has(id)}
            isPending={({ pending }) => pending !== undefined}
            pendingLabel={common('pending')}
          />
        )}
      </div>
    </>
  );
}
