import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { NewUser } from '../../api/users.ts';
import { useTold } from '../../ui/messages/told-lists.ts';
import { useFocusHome } from '../../ui/focus/use-focus-home.ts';
import { ColumnSelects } from './column-selects.tsx';
import { type Edits, withEdit } from './edits.ts';
import type { Columns } from './heads.ts';
import classes from './import.module.css';
import { MakeGroupsBox } from './make-groups-box.tsx';
import type { Cells } from '../../parts/workbook/sheet.ts';
import { useCheckedUsers, useUserColumns } from './use-user-list.ts';
import type { UserImport } from './use-user-import.ts';
import { useWrongFirst } from './use-wrong-first.ts';
import { severalTimes, type UserField, userFields } from './user-columns.ts';
import { UserGrid } from './user-grid.tsx';
import { countsOf, type KnownUsers, unknownGroupsIn, type UserRow } from './user-rows.ts';

interface UserListProps {
  cells: Cells;
  /** What was given last is not read yet. */
  isOld: boolean;
  known: KnownUsers;
  onBegin: (parts: UserImport) => void;
}

const noEdits: Edits<UserField> = new Map();
const noRows: readonly UserRow[] = [];
const counted = ['new', 'here', 'wrong', 'twice'] as const;

/** What a list of users comes to before anything is sent: its columns, its rows, and what is wrong. */
export function UserList({ cells, isOld, known, onBegin }: UserListProps) {
  const t = useTranslations('imports');
  const format = useFormatter();
  const [chosen, setChosen] = useState<{ of: Cells; columns: Columns<UserField> } | null>(null);
  const [mended, setMended] = useState<{ of: Cells; edits: Edits<UserField> } | null>(null);
  const [otherwise, setOtherwise] = useState<NewUser['type']>('Normal');
  const [makes, setMakes] = useState(false);
  const [joins, setJoins] = useState(false);
  // What was said of another list does not hold for this one.
  const found = useUserColumns(cells, known.groups);
  const columns = chosen?.of === cells ? chosen.columns : found;
  const edits = mended?.of === cells ? mended.edits : noEdits;
  const checked = useCheckedUsers({ cells, columns, edits, known, otherwise });
  const rows = checked.rows ?? noRows;
  const waits = isOld || checked.isOld;
  const ordered = useWrongFirst(rows, columns, waits);
  const counts = useMemo(() => countsOf(rows), [rows]);
  const unknown = useMemo(() => unknownGroupsIn(rows), [rows]);
  const told = counted
    .filter((state) => counts[state] > 0)
    .map((state) => t(`counts.${state}`, { count: counts[state] }));
  const empty = t(cells.length === 0 ? 'nothing' : 'headOnly');
  const summary = told.length === 0 ? empty : format.list(told, { type: 'unit' });
  useTold(waits ? '' : summary);
  const joining = rows.filter(
    ({ state, groups }) =>
      joins && state === 'here' && groups.ids.length + (makes ? groups.unknown.length : 0) > 0,
  );
  const begin = () => {
    const of = (state: UserRow['state']) => rows.filter((row) => row.state === state);
    onBegin({ created: of('new'), joining, wrong: of('wrong'), makesGroups: makes });
  };
  const hasGroups = columns.fields.includes('groups');
  return (
    <div className={classes.list} {...useFocusHome()}>
      <ColumnSelects
        cells={cells}
        columns={columns}
        found={found.headAt ?? 0}
        fields={userFields}
        several={severalTimes}
        labelOf={(field) => t(`userFields.${field}`)}
        onChange={(changed) => setChosen({ of: cells, columns: changed })}
      />
      <div className={classes.options}>
        <NativeSelect
          size="xs"
          label={t('otherwise')}
          value={otherwise}
          data={(['Normal', 'Anonymous'] as const).map((type) => ({
            value: type,
            label: t(`types.${type}`),
          }))}
          onChange={({ currentTarget }) =>
            setOtherwise(currentTarget.value === 'Anonymous' ? 'Anonymous' : 'Normal')
          }
        />
        <MakeGroupsBox unknown={unknown} checked={makes} onChange={setMakes} />
        {hasGroups && counts.here > 0 && (
          <Checkbox
            label={t('joinHere', { count: counts.here })}
            checked={joins}
            onChange={({ currentTarget }) => setJoins(currentTarget.checked)}
          />
        )}
      </div>
      <div className={classes.act}>
        <p className={classes.summary}>{summary}</p>
        <Button disabled={waits || counts.new + joining.length === 0} onClick={begin}>
          {counts.new === 0 && joining.length > 0
            ? t('addToGroups', { count: joining.length })
            : t('createUsers', { count: counts.new })}
        </Button>
      </div>
      <UserGrid
        rows={ordered}
        fields={columns.fields}
        edits={edits}
        onMend={(row, field, text) =>
          setMended({ of: cells, edits: withEdit(edits, row.at, field, text) })
        }
      />
    </div>
  );
}
