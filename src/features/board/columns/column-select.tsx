import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { coveredName } from '../../../parts/groups/covered-name.tsx';
import { fewGroups } from '../../../parts/groups/few-groups.ts';
import { LatePart } from '../../../parts/errors/late-part.tsx';
import { useCounted } from '../../../parts/members/use-counted.ts';
import { useGroupLabel } from '../../../parts/groups/use-group-label.ts';
import { useInNoGroup, useReadingProgress } from '../../../parts/members/use-memberships.ts';
import { lazyPart } from '../../../ui/page/lazy-part.tsx';
import { useBoardParts } from '../board-context.ts';
import type { BoardColumn, ColumnId } from '../board-model.ts';

const GroupPick = lazyPart(
  async () => (await import('../../../parts/groups/group-pick.tsx')).GroupPick,
);

interface ColumnSelectProps {
  columns: readonly BoardColumn[];
  value: ColumnId;
  onChange: (value: string) => void;
}

function useTitleOf() {
  const t = useTranslations('board');
  const labelOf = useGroupLabel();
  return ({ id, name }: BoardColumn) => (id === 'none' ? t('inNoGroup') : labelOf({ id, name }));
}

/** Each group that is read, and each change, has its number in the list. */
function CountedColumns({ columns, value, onChange }: ColumnSelectProps) {
  'use no memo'; // What it counts is one mutable object; memoised, no number would ever come.
  const { model } = useBoardParts();
  const t = useTranslations('board');
  const counted = useCounted(model.kind);
  const titleOf = useTitleOf();
  useReadingProgress(model.kind);
  useInNoGroup(model.kind);
  const countOf = ({ id }: BoardColumn) => {
    const { ids, now, pending } = model.contentOf(id);
    return ids === null ? null : counted(now, pending.size);
  };
  const labelOf = (column: BoardColumn) => {
    const [title, what] = [titleOf(column), countOf(column)];
    return what === null ? title : t('columnOption', { title, what });
  };
  const chosen = columns.find(({ id }) => id === value);
  const group =
    chosen === undefined || chosen.id === 'none' ? undefined : { id: chosen.id, name: chosen.name };
  return (
    <NativeSelect
      aria-label={t('column')}
      data={columns.map((column) => ({ value: String(column.id), label: labelOf(column) }))}
      value={String(value)}
      {...coveredName(group, chosen && countOf(chosen))}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function PickedColumn({ columns, value, onChange }: ColumnSelectProps) {
  const t = useTranslations('board');
  const titleOf = useTitleOf();
  const none = t('inNoGroup');
  const chosen = columns.find(({ id }) => id === value);
  return (
    <LatePart>
      <GroupPick
        isLabelHidden
        label={t('column')}
        name={chosen === undefined ? none : titleOf(chosen)}
        none={none}
        isNone={value === 'none'}
        onChange={(id) => onChange(String(id ?? 'none'))}
      />
    </LatePart>
  );
}

/** Which column a narrow screen shows. */
export function ColumnSelect(props: ColumnSelectProps) {
  return props.columns.length > fewGroups ? (
    <PickedColumn {...props} />
  ) : (
    <CountedColumns {...props} />
  );
}
