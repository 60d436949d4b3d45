import { Button } from '@mantine/core';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { TeamChange } from '../../api/live-changes.ts';
import type { ListedChange } from '../../changes/wish.ts';
import { columnsOf } from '../../parts/elements/element-columns.ts';
import { useChange } from '../../parts/plans/use-change.ts';
import type { SortedIds } from '../../queries/sorted-ids.ts';
import { collatorFor } from '../../ui/collator.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import { EmptyState } from '../../ui/page/states.tsx';
import classes from './group.module.css';
import { type MembersThen, membersThen } from './members-then.ts';
import { type ThenRow, thenRows } from './then-rows.ts';
import { ThenNotes } from './then-notes.tsx';
import { useKnownThen } from './use-known-then.ts';
import { useThenColumns } from './use-then-columns.tsx';

interface GroupThenProps {
  group: { id: number; name: string };
  kind: ElementKind;
  /** The moment that was asked for, and the one from which on the log knows everything. */
  at: number;
  from: number;
  now: SortedIds;
  /** Of the group, newest first. */
  changes: readonly TeamChange[];
  /** So many users left the customer since. */
  unassigned: number;
}

/** What brings a group back to what it was. */
function restoring(
  groupId: number,
  kind: ElementKind,
  computed: MembersThen,
): readonly ListedChange[] {
  const wish = (op: ListedChange['op']) => (elementId: number) => ({
    op,
    kind,
    groupId,
    elementId,
  });
  return [
    ...[...computed.left.keys()].map(wish('assign')),
    ...[...computed.came.keys()].map(wish('remove')),
  ];
}

/** Who was in a group, who came and who left since; and the way back to that. */
export function GroupThen({ group, kind, at, from, now, changes, unassigned }: GroupThenProps) {
  const t = useTranslations('history');
  const format = useFormatter();
  const locale = useLocale();
  const { confirm } = useChange();
  const computed = membersThen(now, kind, changes);
  const { before, came, left } = computed;
  const known = useKnownThen(kind, computed);
  const columns = useThenColumns(kind);
  const rows = thenRows(kind, computed, known, {
    key: columnsOf[kind][0],
    collator: collatorFor(locale),
  });
  const time = format.dateTime(new Date(Math.max(at, from)), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <>
      <div className={classes.bar}>
        <p className={classes.sentence} role="status">
          {t('was', { kind, time, count: before.length, now: now.length })}{' '}
          {t('changed', { came: came.size, left: left.size })}
        </p>
        <span className={classes.spacer} />
        {came.size + left.size > 0 && (
          <Button
            variant="default"
            onClick={() => confirm({ type: 'list', changes: restoring(group.id, kind, computed) })}
          >
            {t('restore')}
          </Button>
        )}
      </div>
      <ThenNotes
        computed={computed}
        changes={changes}
        reaches={from <= at}
        unassigned={unassigned}
      />
      {rows.length === 0 ? (
        <EmptyState title={t('nothing')} />
      ) : (
        <DataGrid<ThenRow>
          label={t('list', { time })}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          listKey={`${kind}/${at}`}
        />
      )}
    </>
  );
}
