import { NativeSelect } from '@mantine/core';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { coveredName } from './covered-name.tsx';
import { fewGroups } from './few-groups.ts';
import { GroupName } from './group-name.tsx';
import { LatePart } from '../errors/late-part.tsx';
import { useGroupLabel } from './use-group-label.ts';
import { useGroups } from './use-groups.ts';

const GroupPick = lazyPart(async () => (await import('./group-pick.tsx')).GroupPick);

const noGroups: readonly NamedGroup[] = [];

interface GroupSelectProps {
  label: string;
  /** What stands there while none is chosen, and what takes a choice back. */
  none: string;
  value: number | null;
  /** What a chosen group is called that is not there any more; without it, none is chosen then. */
  unlisted?: string;
  onChange: (groupId: number | null) => void;
}

/** A field for one of the groups: a list of them, or where they are very many a picker. */
export function GroupSelect({ label, none, value, unlisted, onChange }: GroupSelectProps) {
  const groups = useGroups().data?.groups ?? noGroups;
  const labelOf = useGroupLabel();
  const chosen = groups.find(({ id }) => id === value);
  const gone = value !== null && chosen === undefined ? unlisted : undefined;
  if (groups.length > fewGroups)
    return (
      <LatePart>
        <GroupPick
          label={label}
          name={chosen === undefined ? (gone ?? none) : <GroupName {...chosen} />}
          none={none}
          isNone={chosen === undefined && gone === undefined}
          onChange={onChange}
        />
      </LatePart>
    );
  return (
    <NativeSelect
      label={label}
      {...coveredName(chosen)}
      value={chosen === undefined && gone === undefined ? '' : String(value)}
      data={[
        { value: '', label: none },
        ...(gone === undefined ? [] : [{ value: String(value), label: gone }]),
        ...groups.map((group) => ({ value: String(group.id), label: labelOf(group) })),
      ]}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? null : Number(currentTarget.value))
      }
    />
  );
}
