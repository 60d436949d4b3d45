import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { titleOrId } from '../../kinds/texts.ts';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { ColumnSelects } from './column-selects.tsx';
import { type Edits, withEdit } from './edits.ts';
import type { GroupNames } from './group-names.ts';
import type { Columns } from './heads.ts';
import classes from './import.module.css';
import { likelyKind } from './kind-words.ts';
import { MakeGroupsBox } from './make-groups-box.tsx';
import { membershipColumns, type MembershipField, membershipFields } from './membership-columns.ts';
import { MembershipGrid } from './membership-grid.tsx';
import {
  checkMemberships,
  kindsIn,
  type MembershipRow,
  unknownGroupsOf,
} from './membership-rows.ts';
import { groupIdsIn, type Way } from './membership-wish.ts';
import type { Cells } from '../../parts/workbook/sheet.ts';
import { useFinders } from './use-membership-list.ts';
import { useNamedGroups } from './use-named-groups.ts';
import { useMembershipWish } from './use-membership-wish.ts';
import { useSliced } from '../../parts/reads/use-sliced.ts';
import { BusyButton } from '../../ui/fields/busy-button.tsx';
import { useTold } from '../../ui/messages/told-lists.ts';
import { useWrongFirst } from './use-wrong-first.ts';

interface MembershipListProps {
  cells: Cells;
  /** What was given last is not read yet. */
  isOld: boolean;
  groups: GroupNames;
}

const noEdits: Edits<MembershipField> = new Map();
const noRows: readonly MembershipRow[] = [];
const counted = ['found', 'wrong', 'twice'] as const;
const ways = ['add', 'exact'] as const;

/** What a list of memberships means, and what is to become of it. */
export function MembershipList({ cells, isOld, groups }: MembershipListProps) {
  const t = useTranslations('imports');
  const common = useTranslations('common');
  const format = useFormatter();
  const errorText = useErrorText();
  const [chosen, setChosen] = useState<{ of: Cells; columns: Columns<MembershipField> } | null>(
    null,
  );
  const [mended, setMended] = useState<{ of: Cells; edits: Edits<MembershipField> } | null>(null);
  const [said, setSaid] = useState<ElementKind | null>(null);
  const [makes, setMakes] = useState(false);
  const [way, setWay] = useState<Way>('add');
  const fleet = useFleet();
  const { isReading, problem, refused, compare } = useMembershipWish();
  const found = useMemo(() => membershipColumns(cells, groups), [cells, groups]);
  // What was said of another list does not hold for this one.
  const columns = chosen?.of === cells ? chosen.columns : found;
  const otherwise = said ?? likelyKind(cells, columns);
  const edits = mended?.of === cells ? mended.edits : noEdits;
  const kinds = useMemo(
    () => kindsIn(cells, columns, edits, otherwise),
    [cells, columns, edits, otherwise],
  );
  const { finders, isThere, error, isFetching, refetch } = useFinders(kinds);
  const check = useMemo(
    () =>
      isThere
        ? () =>
            checkMemberships(cells, {
              columns,
              edits,
              known: { groups, finders },
              otherwise,
              makes,
              refused,
            })
        : null,
    [isThere, cells, columns, edits, groups, finders, otherwise, makes, refused],
  );
  const checked = useSliced(check);
  const rows = checked.result ?? noRows;
  const waits = isOld || checked.isOld;
  const ordered = useWrongFirst(rows, columns, waits);
  const counts = useMemo(() => {
    const of = (state: MembershipRow['state']) => rows.filter((row) => row.state === state).length;
    return { found: of('found'), wrong: of('wrong'), twice: of('twice') };
  }, [rows]);
  const unknown = useMemo(() => unknownGroupsOf(rows), [rows]);
  const told = counted
    .filter((state) => counts[state] > 0)
    .map((state) => t(`memberCounts.${state}`, { count: counts[state] }));
  const empty = t(cells.length === 0 ? 'nothing' : 'headOnly');
  const summary = told.length === 0 ? empty : format.list(told, { type: 'unit' });
  useTold(waits ? '' : summary);
  const nameOf = (kind: ElementKind, id: number) => {
    const element = fleet.elements.get(kind, id);
    return element === undefined ? '' : titleOrId(kindOf(kind), element);
  };
  const namedGroups = useNamedGroups();
  const beside = useMemo(() => groups.namesBeside(groupIdsIn(rows)), [groups, rows]);
  // Whoever took all rows of a group out of a file may have meant to empty it.
  const leaves =
    way === 'exact' && beside.length > 0
      ? t('notInList', { count: beside.length, names: namedGroups(beside) })
      : undefined;
  const keepsOut = way === 'exact' && counts.wrong > 0;
  return (
    <>
      <ColumnSelects
        cells={cells}
        columns={columns}
        found={found.headAt ?? 0}
        fields={membershipFields}
        labelOf={(field) => t(`membershipFields.${field}`)}
        onChange={(changed) => setChosen({ of: cells, columns: changed })}
      />
      <div className={classes.options}>
        <NativeSelect
          size="xs"
          label={t('way')}
          value={way}
          data={ways.map((each) => ({ value: each, label: t(`ways.${each}`) }))}
          onChange={({ currentTarget }) =>
            setWay(currentTarget.value === 'exact' ? 'exact' : 'add')
          }
        />
        <NativeSelect
          size="xs"
          label={t('kindOtherwise')}
          value={otherwise}
          data={elementKinds.map((kind) => ({ value: kind, label: common(`kinds.${kind}`) }))}
          onChange={({ currentTarget }) =>
            setSaid(elementKinds.find((kind) => kind === currentTarget.value) ?? null)
          }
        />
        <MakeGroupsBox unknown={unknown} checked={makes} onChange={setMakes} />
      </div>
      <p className={classes.note}>{keepsOut ? t('wrongKeepsExact') : t(`wayHelp.${way}`)}</p>
      <QueryView
        query={{ data: checked.result ?? undefined, error, isFetching, refetch }}
        skeleton={<p role="status">{t('reading')}</p>}
      >
        {() => (
          <>
            <div className={classes.act}>
              <p className={classes.summary}>{summary}</p>
              <BusyButton
                busy={isReading}
                disabled={waits || counts.found === 0 || keepsOut}
                onClick={() => void compare(rows, way, leaves)}
              >
                {t('compare')}
              </BusyButton>
            </div>
            {leaves !== undefined && !keepsOut && <p className={classes.note}>{leaves}</p>}
            {problem !== null && (
              <p role="alert" className={classes.problem}>
                <ErrorSentence error={problem}>{errorText(problem)}</ErrorSentence>
              </p>
            )}
            <MembershipGrid
              nameOf={nameOf}
              rows={ordered}
              edits={edits}
              listKey={columns.fields.join(' ')}
              onMend={(row, field, text) =>
                setMended({ of: cells, edits: withEdit(edits, row.at, field, text) })
              }
            />
          </>
        )}
      </QueryView>
    </>
  );
}
