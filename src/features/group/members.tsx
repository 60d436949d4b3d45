import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import type { ElementKind } from '../../api/elements.ts';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { useCounted } from '../../parts/members/use-counted.ts';
import { useMembers } from '../../parts/members/use-memberships.ts';
import { useCommands } from '../../parts/commands/commands.ts';
import { useChange } from '../../parts/plans/use-change.ts';
import type { RowKey } from '../../ui/grid/grid-selection.ts';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { EmptyState } from '../../ui/page/states.tsx';
import { useListParams } from '../../ui/page/use-list-params.ts';
import { MemberGrid } from './member-grid.tsx';
import { columnsOf, type ElementColumn } from '../../parts/elements/element-columns.ts';
import { MembersSkeleton } from './members-skeleton.tsx';
import { useElementColumns } from '../../parts/elements/use-element-columns.tsx';
import type { RowsAcross } from '../../parts/elements/rows-across.ts';
import { useMemberRows } from './use-member-rows.ts';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import { withLaterWords } from '../../i18n/words.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';

const AskRemoval = lazyPart(
  async () => (await withLaterWords(() => import('../../parts/plans/ask-removal.tsx'))).AskRemoval,
);
const AddElementsDialog = lazyPart(
  async () => (await import('./add-elements-dialog.tsx')).AddElementsDialog,
);

interface MembersProps {
  group: { id: number; name: string };
  kind: ElementKind;
  /** What others brought while one looks. */
  came: ReadonlySet<number>;
  /** What is not in the group is shown beside it. */
  isBeside: boolean;
  /** How a row is dragged there; null where it can not be. */
  across: RowsAcross | null;
  /** The button that shows what is not in the group. */
  toggle: Ref<HTMLButtonElement>;
  onOthers: () => void;
  /** The page says already that what it shows is old. */
  isToldAbove: boolean;
}

/** What is in a group of one kind: found, added, removed. */
export function Members(props: MembersProps) {
  const { group, kind, came, isBeside, across, toggle, onOthers, isToldAbove } = props;
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const labelOf = useGroupLabel();
  const { wish } = useChange();
  const { search, sort, setSearch, setSort } = useListParams<ElementColumn>(columnsOf[kind]);
  const columns = useElementColumns(kind);
  const rows = useMemberRows(group.id, kind);
  // That what is shown is old is said once: above it, where the group itself could not be read again.
  const told = isToldAbove && rows.data !== undefined ? { ...rows, error: null } : rows;
  const { now = 0, pending } = useMembers(group.id, kind).data ?? {};
  const counted = useCounted(kind);
  const [selected, setSelected] = useState<ReadonlySet<RowKey>>(new Set());
  const [adds, setAdds] = useState(false);
  useCommands({ createNew: () => setAdds(true) });

  const [asked, setAsked] = useState<{ ids: readonly number[]; hidden: readonly string[] } | null>(
    null,
  );
  const remove = (ids: readonly number[], hidden: readonly string[] = []) => {
    if (hidden.length > 0) setAsked({ ids, hidden });
    else removeNow(ids);
  };
  const removeNow = (ids: readonly number[]) => {
    setAsked(null);
    const removal = { type: 'remove', kind, groupIds: [group.id], elementIds: ids } as const;
    wish(removal, () => setSelected(new Set()));
  };
  const narrow = useNarrow();
  const add = (
    <Button
      leftSection={<IconPlus size="1rem" aria-hidden />}
      aria-label={t(`add.${kind}`)}
      onClick={() => setAdds(true)}
    >
      {narrow ? t('addShort') : t(`add.${kind}`)}
    </Button>
  );
  const addOrShow = isBeside ? null : (
    <>
      <Button ref={toggle} variant="default" onClick={onOthers}>
        {t('outside')}
      </Button>
      {add}
    </>
  );
  return (
    <>
      {isBeside && (
        <div data-part="head">
          <h2>{t('inside')}</h2>
        </div>
      )}
      <QueryView query={told} skeleton={<MembersSkeleton kind={kind} />}>
        {(all) =>
          all.length === 0 ? (
            // What is on its way out is not out yet.
            <EmptyState
              title={now > 0 ? counted(now, pending?.size ?? 0) : t(`empty.${kind}`)}
              action={addOrShow}
            >
              {t('emptyMembers')}
            </EmptyState>
          ) : (
            <MemberGrid
              group={group}
              kind={kind}
              came={came}
              rows={all}
              columns={columns}
              search={search}
              searchField={
                <SearchField
                  label={common('search')}
                  clearLabel={common('clearSearch')}
                  value={search}
                  onChange={setSearch}
                />
              }
              onClearSearch={() => setSearch('')}
              add={addOrShow}
              isBeside={isBeside}
              across={across}
              sort={sort}
              onSort={setSort}
              selected={selected}
              onSelect={setSelected}
              onRemove={remove}
            />
          )
        }
      </QueryView>
      {asked !== null && (
        <Opening onClose={() => setAsked(null)}>
          <AskRemoval
            what={common(`counts.${kind}`, { count: asked.ids.length })}
            group={labelOf(group)}
            hidden={asked.hidden}
            onConfirm={() => removeNow(asked.ids)}
            onCancel={() => setAsked(null)}
          />
        </Opening>
      )}
      {adds && (
        <Opening onClose={() => setAdds(false)}>
          <AddElementsDialog group={group} kind={kind} onClose={() => setAdds(false)} />
        </Opening>
      )}
    </>
  );
}
