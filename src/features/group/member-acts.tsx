import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { ColumnsButton } from '../../parts/lists/columns-button.tsx';
import type { ElementRow } from '../../parts/elements/element-row.ts';
import { Toolbar } from '../../ui/focus/toolbar.tsx';
import lines from '../../ui/grid/selection-line.module.css';
import classes from './group.module.css';
import { MemberSelection } from './member-selection.tsx';
import { MembersTable } from './members-table.tsx';
import { OtherGroupsState } from './other-groups-state.tsx';

interface MemberActsProps {
  group: { id: number; name: string };
  kind: ElementKind;
  /** All that are shown, and those of them that are selected. */
  rows: readonly ElementRow[];
  chosen: readonly ElementRow[];
  search: string;
  /** Only members of no other group are shown. */
  isOnlyHere: boolean;
  /** What is not in the group is shown beside it. */
  isBeside: boolean;
  /** All that the list can show. */
  columns: readonly { key: string; label: string }[];
  onRemove: (ids: readonly number[]) => void;
  onDone: () => void;
}

/** What can be done with the members that are selected, or with all where none is; its room is there before. */
export function MemberActs(props: MemberActsProps) {
  const { group, kind, rows, chosen, search, isOnlyHere, isBeside } = props;
  const { columns, onRemove, onDone } = props;
  const t = useTranslations('lists');
  const ids = chosen.map(({ id }) => id);
  const table = (
    <MembersTable
      group={group}
      kind={kind}
      rows={ids.length === 0 ? rows : chosen}
      search={search}
      isOnlyHere={isOnlyHere}
    />
  );
  return (
    <>
      {ids.length === 0 ? (
        <div className={lines.line}>
          <span className={lines.hint}>{t('selectHint')}</span>
          <ColumnsButton kind={kind} columns={columns} />
          {table}
        </div>
      ) : (
        <Toolbar className={lines.line} label={t('selectionActions')}>
          <MemberSelection
            group={group}
            kind={kind}
            ids={ids}
            isBeside={isBeside}
            onRemove={() => onRemove(ids)}
            onDone={onDone}
          />
          <span className={classes.spacer} />
          {table}
        </Toolbar>
      )}
      <OtherGroupsState groupId={group.id} kind={kind} isAsked={isOnlyHere} />
    </>
  );
}
