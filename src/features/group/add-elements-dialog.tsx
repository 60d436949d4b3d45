import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import type { Element, ElementKind } from '../../api/elements.ts';
import { QueryView, type QueryState } from '../../parts/reads/query-view.tsx';
import { SortBy } from '../../parts/lists/sort-by.tsx';
import { useChange } from '../../parts/plans/use-change.ts';
import { useLosing } from '../../parts/account/use-losing.ts';
import { useMembers } from '../../parts/members/use-memberships.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { ForWhom } from '../../parts/account/for-whom.tsx';
import { allElementsQuery } from '../../queries/elements.ts';
import type { Sort } from '../../ui/grid/data-grid.tsx';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import type { RowKey } from '../../ui/grid/grid-selection.ts';
import { GridSkeleton } from '../../ui/grid/grid-skeleton.tsx';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { Candidates } from './candidates.tsx';
import classes from './group.module.css';
import { columnsOf, type ElementColumn } from '../../parts/elements/element-columns.ts';
import { type ElementRow, rowOf } from '../../parts/elements/element-row.ts';
import { useElementColumns } from '../../parts/elements/use-element-columns.tsx';

interface AddElementsDialogProps {
  group: { id: number; name: string };
  kind: ElementKind;
  onClose: () => void;
}

const width = 820;

/** The elements of the kind that are not in the group. */
function useCandidates(groupId: number, kind: ElementKind): QueryState<readonly ElementRow[]> {
  const all = useQuery(allElementsQuery(useScope(), kind));
  const members = useMembers(groupId, kind);
  const inside = new Set(members.data?.ids);
  const elements: readonly Element[] = all.data ?? [];
  const known = all.data !== undefined && members.data !== undefined;
  const others = elements
    .filter(({ id }) => !inside.has(id))
    .map((one) => rowOf(kind, one.id, one));
  return {
    data: known ? others : undefined,
    error: all.error ?? members.error,
    isFetching: all.isFetching || members.isFetching,
    refetch: () => {
      if (all.isError) void all.refetch();
      if (members.error !== null) members.refetch();
    },
  };
}

/** Picks elements out of all that are not in the group yet; what is picked stays through searches. */
export function AddElementsDialog({ group, kind, onClose }: AddElementsDialogProps) {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const labelOf = useGroupLabel();
  const { wish } = useChange();
  const losing = useLosing();
  const others = useCandidates(group.id, kind);
  const columns = useElementColumns(kind);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const [sort, setSort] = useState<{ key: ElementColumn; descending: boolean }>({
    key: columnsOf[kind][0],
    descending: false,
  });
  const [picked, setPicked] = useState<ReadonlySet<RowKey>>(new Set());
  const [none, setNone] = useState(false);
  const count = picked.size;

  const sortBy = ({ key, descending }: Sort) => {
    const column = columnsOf[kind].find((one) => one === key);
    if (column !== undefined) setSort({ key: column, descending });
  };
  const submit = () => {
    setNone(count === 0);
    if (count === 0) return;
    const elementIds = [...picked].map(Number);
    wish({ type: 'assign', kind, groupIds: [group.id], elementIds }, onClose);
  };
  return (
    <FormDialog
      title={t('addTitle', { name: labelOf(group) })}
      submit={
        count === 0
          ? t(`add.${kind}`)
          : t('addCounted', { what: common(`counts.${kind}`, { count }) })
      }
      cancel={common('cancel')}
      size={width}
      error={none && count === 0 ? t('pickOne') : null}
      losing={count > 0 && losing.picks(count)}
      onSubmit={submit}
      onClose={onClose}
    >
      <ForWhom />
      <div className={classes.picker}>
        <div className={classes.bar}>
          <SearchField
            label={common('search')}
            clearLabel={common('clearSearch')}
            value={typed}
            onChange={setTyped}
          />
          <SortBy by={columns} value={sort} onSort={sortBy} />
        </div>
        <QueryView query={others} skeleton={<GridSkeleton columns={columns} selects />}>
          {(all) => (
            <Candidates
              kind={kind}
              all={all}
              columns={columns}
              search={search}
              sort={sort}
              onSort={sortBy}
              picked={picked}
              onPick={setPicked}
            />
          )}
        </QueryView>
      </div>
    </FormDialog>
  );
}
