import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { ApiError } from '../../api/errors.ts';
import type { ItemState } from '../../changes/run/status.ts';
import { useCustomerName } from '../../parts/account/use-customer-name.ts';
import { useEngine, useRuns } from '../../parts/plans/use-engine.tsx';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { isolatedForFile } from '../../i18n/visible-text.ts';
import { BusyButton } from '../../ui/fields/busy-button.tsx';
import { csvOf, separatorOf } from '../../ui/tables/csv.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import { saveCsv } from '../../ui/tables/save-file.ts';
import { cellsOfUser, type FailedUser, failedUsers } from './failed-users.ts';
import classes from './import.module.css';
import type { BegunImport } from './use-user-import.ts';
import type { UserRow } from './user-rows.ts';

interface UserImportResultProps {
  runId: string;
  parts: BegunImport;
  /** Gives those who are assigned now. */
  onAssign: (rows: readonly UserRow[]) => Promise<readonly UserRow[]>;
  onAgain: () => void;
}

const fileFields = ['email', 'firstName', 'lastName', 'type', 'groups'] as const;

/** What became of a list of users: how many were created, which rows are left, and what can be done with them. */
export function UserImportResult({ runId, parts, onAssign, onAgain }: UserImportResultProps) {
  const t = useTranslations('imports');
  const forms = useTranslations('user-forms');
  const errorText = useErrorText();
  const engine = useEngine();
  const locale = useLocale();
  const customer = useCustomerName();
  const [assigned, setAssigned] = useState<ReadonlySet<UserRow>>(new Set());
  const [isAssigning, setAssigning] = useState(false);
  const run = useRuns().find(({ id }) => id === runId) ?? null;
  const failed = useMemo(
    () => (run === null || run.open > 0 ? [] : failedUsers(parts, engine.items(run.id))),
    [run, parts, engine],
  );
  const left = failed.filter(({ row }) => !assigned.has(row));
  const notJoined = left.filter(({ state }) => state === 'not-joined').length;
  const notImported = left.length - notJoined;
  const elsewhere = left
    .filter(({ cause, state }) => state === 'failed' && cause?.kind === 'conflict')
    .map(({ row }) => row);
  const reasonOf = ({ row, cause, state }: FailedUser) => {
    // What was answered says nothing of what was done.
    if (state === 'unknown') return t('unknownRow');
    if (state === 'not-joined')
      return t('notJoinedRow', {
        reason: cause === null ? t('notSentRow') : errorText(new ApiError(cause.kind, cause)),
      });
    if (cause?.kind === 'conflict')
      return forms('existsElsewhere', { email: row.user.emailAddress });
    if (cause !== null) return errorText(new ApiError(cause.kind, cause));
    const errors = Object.values(row.errors);
    return state === 'wrong'
      ? errors.map((error) => t(`errors.${error}`)).join(' ')
      : t('notSentRow');
  };
  const reasonCell = (one: FailedUser) => (
    <ErrorSentence error={one.cause}>{reasonOf(one)}</ErrorSentence>
  );
  const assign = async (rows: readonly UserRow[]) => {
    setAssigning(true);
    // Where nobody can tell who is here now, the rows stay; how the run ended is told by itself.
    const here = await onAssign(rows).catch(() => []);
    setAssigned(new Set([...assigned, ...here]));
    setAssigning(false);
  };
  const save = () => {
    const head = [...fileFields.map((field) => t(`userFields.${field}`)), t('reason')];
    const rows = left.map((one) => [...cellsOfUser(one.row), reasonOf(one)].map(isolatedForFile));
    saveCsv(`${t('failedFile')}.csv`, csvOf([head, ...rows], separatorOf(locale)));
  };
  if (run === null || run.open > 0)
    return (
      <p role="status">
        {t('creating', {
          done: run === null ? 0 : run.total - run.open,
          total: run?.total ?? parts.created.length,
        })}
      </p>
    );
  const creations = engine.items(run.id, { limit: parts.created.length });
  const countOf = (state: ItemState) =>
    creations.filter(({ status }) => status.state === state).length;
  const [done, unknown] = [countOf('done'), countOf('unknown')];
  return (
    <>
      <div className={classes.result}>
        <p className={classes.summary} role="status">
          {(done > 0 || unknown === 0) && t('created', { count: done })}{' '}
          {unknown > 0 && t('unknown', { count: unknown })}{' '}
          {notImported > 0 && t('left', { count: notImported })}{' '}
          {notJoined > 0 && t('notJoined', { count: notJoined })}
        </p>
        <div className={classes.ways}>
          {left.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconTableExport size="1rem" aria-hidden />}
              onClick={save}
            >
              {t('saveFailed')}
            </Button>
          )}
          {elsewhere.length > 0 && (
            <BusyButton variant="default" busy={isAssigning} onClick={() => void assign(elsewhere)}>
              {t('assignElsewhere', { count: elsewhere.length, customer })}
            </BusyButton>
          )}
          <Button variant={left.length > 0 ? 'subtle' : 'default'} onClick={onAgain}>
            {t('importAnother')}
          </Button>
        </div>
      </div>
      {left.length > 0 && (
        <div className={classes.grid}>
          <DataGrid
            wraps
            label={t('failedRows')}
            rows={left}
            rowKey={({ row }) => row.at}
            columns={[
              {
                key: 'email',
                label: t('userFields.email'),
                width: 'minmax(12rem, 1fr)',
                cell: ({ row }) => row.user.emailAddress,
              },
              {
                key: 'reason',
                label: t('reason'),
                width: 'minmax(12rem, 2fr)',
                cell: reasonCell,
              },
            ]}
          />
        </div>
      )}
    </>
  );
}
