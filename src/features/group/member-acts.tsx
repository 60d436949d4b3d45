import type { ElementKind } from '../../api/elements.ts';
import type { ElementRow } from '../../parts/element-row.ts';
import classes from './group.module.css';
import { MemberSelection } from './member-selection.tsx';
import { MembersTable } from './members-table.tsx';

interface MemberActsProps {
  group: { id: number; name: string };
  kind: ElementKind;
  /** All that are shown, and those of them that are selected. */
  rows: readonly ElementRow[];
  chosen: readonly ElementRow[];
  search: string;
  onRemove: (ids: readonly number[]) => void;
  onDone: () => void;
}

/** What can be done with the members that are selected, and with all of them where none is. */
export function MemberActs(props: MemberActsProps) {
  const { group, kind, rows, chosen, search, onRemove, onDone } = props;
  const ids = chosen.map(({ id }) => id);
  return (
    <>
      {ids.length > 0 && (
        <MemberSelection
          groupId={group.id}
          kind={kind}
          ids={ids}
          onRemove={() => onRemove(ids)}
          onDone={onDone}
        />
      )}
      <span className={classes.spacer} />
      <MembersTable
        group={group.name}
        kind={kind}
        rows={ids.length === 0 ? rows : chosen}
        search={search}
      />
    </>
  );
}
