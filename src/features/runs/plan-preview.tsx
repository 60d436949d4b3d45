import { Button, NativeSelect } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Change } from '../../changes/change.ts';
import { type UnconfirmedPlan, answerConfirmation } from '../../parts/plan-confirmation.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { groupIdOf } from './change-row.ts';
import classes from './plan-preview.module.css';
import { elementsIn, useNames } from './use-names.ts';
import { usePreviewTexts } from './use-preview-texts.ts';
import { useRunWords } from './use-run-words.ts';

interface PreviewRow {
  key: string;
  change: Change;
  groupId: number | null;
  state: 'waiting' | 'already-so';
}

const rowsOf = (changes: readonly Change[], state: PreviewRow['state']): PreviewRow[] =>
  changes.map((change, index) => ({
    key: `${state} ${index}`,
    change,
    groupId: groupIdOf(change),
    state,
  }));

/** What a big wish would change and what is so already, group by group, before anything is sent. */
export function PlanPreview({ asked }: { asked: UnconfirmedPlan }) {
  const t = useTranslations('changes');
  const common = useTranslations('common');
  const { scope, plan, intent } = asked;
  const { titleOf, changeTitle } = useRunWords();
  const meant = useMemo(() => elementsIn(plan.changes), [plan]);
  const names = useNames(scope, meant);
  const [group, setGroup] = useState('');
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search.trim().toLocaleLowerCase());

  const rows = useMemo(
    () => [...rowsOf(plan.changes, 'waiting'), ...rowsOf(plan.alreadySo, 'already-so')],
    [plan],
  );
  const inGroup = useMemo(() => Map.groupBy(rows, ({ groupId }) => groupId), [rows]);
  const textOf = usePreviewTexts(names);
  const shown = useMemo(() => {
    const ofGroup = group === '' ? rows : (inGroup.get(Number(group)) ?? []);
    return sought === ''
      ? ofGroup
      : ofGroup.filter(({ change }) => textOf(change).includes(sought));
  }, [group, inGroup, rows, sought, textOf]);
  const options = [...inGroup].flatMap(([id, { length: count }]) =>
    id === null
      ? []
      : [
          {
            value: String(id),
            label: t('preview.oneGroup', {
              name: names.group(id) ?? t('oneGroup', { id: String(id) }),
              count,
            }),
          },
        ],
  );
  const { length: count } = plan.changes;
  const stateCell = ({ state }: PreviewRow) => (
    <span data-state={state} className={classes.state}>
      {state === 'waiting' ? common('pending') : t('states.already-so')}
    </span>
  );
  return (
    <Dialog
      title={titleOf({ scope, intent }, (limit) => plan.changes.slice(0, limit), names)}
      size={720}
      stays
      onClose={() => answerConfirmation(false)}
    >
      <div className={classes.body}>
        <p className={classes.summary}>
          <strong>{t('preview.willChange', { count })}</strong>{' '}
          {plan.alreadySo.length > 0 && t('preview.alreadySo', { count: plan.alreadySo.length })}
        </p>
        <div className={classes.filters}>
          <SearchField
            label={common('search')}
            clearLabel={common('clearSearch')}
            value={search}
            onChange={setSearch}
          />
          {options.length > 1 && (
            <NativeSelect
              aria-label={t('preview.group')}
              value={group}
              onChange={(event) => setGroup(event.currentTarget.value)}
              data={[
                { value: '', label: t('preview.allGroups', { count: rows.length }) },
                ...options,
              ]}
            />
          )}
        </div>
        <div className={classes.list}>
          <DataGrid
            label={t('preview.list')}
            rows={shown}
            rowKey={({ key }) => key}
            listKey={`${group} ${sought}`}
            columns={[
              {
                key: 'change',
                label: t('preview.change'),
                width: 'minmax(0, 1fr)',
                cell: (row) => changeTitle(row.change, names),
              },
              {
                key: 'state',
                label: t('preview.state'),
                width: '6.875rem',
                narrow: 'aside',
                cell: (row) => stateCell(row),
              },
            ]}
          />
          {shown.length === 0 && <p className={classes.none}>{t('preview.none')}</p>}
        </div>
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => answerConfirmation(false)}>
            {common('cancel')}
          </Button>
          <Button data-autofocus onClick={() => answerConfirmation(true)}>
            {t('preview.confirm', { count })}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
