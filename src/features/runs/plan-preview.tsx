import { Button, Loader, NativeSelect } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Change, wasSo } from '../../changes/change.ts';
import type { GroupRef } from '../../changes/change-base.ts';
import { ForWhom } from '../../parts/for-whom.tsx';
import { figureWords } from '../../parts/figure-words.ts';
import type { ReadAnew, UnconfirmedPlan } from '../../parts/plan-confirmation.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { searchable, searchMatcher } from '../../i18n/text-search.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { changeTitles, titleOf } from './describe-run.ts';
import { answerConfirmation } from './correct-plan.ts';
import { textOf } from './linked-text.ts';
import classes from './plan-preview.module.css';
import { useCorrectedPlan } from './use-corrected-plan.ts';
import { elementsIn, useNames } from './use-names.ts';
import { groupRefOf } from './run-subject.ts';
import { useWordsOfRuns } from './use-describe-run.ts';

interface PreviewRow {
  key: string;
  change: Change;
  groupId: number | null;
  state: 'waiting' | 'already-so';
}

const idOf = (group: GroupRef | null) => (typeof group === 'number' ? group : null);

const rowsOf = (changes: readonly Change[], state: PreviewRow['state']): PreviewRow[] =>
  changes.map((change, index) => ({
    key: `${state} ${index}`,
    change,
    groupId: idOf(groupRefOf(change)),
    state: wasSo(change) ? 'already-so' : state,
  }));

/** Made for each change when it is first needed and kept: there may be twenty thousand of them. */
function remembered<Made>(make: (change: Change) => Made): (change: Change) => Made {
  const known = new Map<Change, Made>();
  return (change) => {
    const made = known.get(change) ?? make(change);
    known.set(change, made);
    return made;
  };
}

function whatOf(more: number, fewer: number): 'same' | 'more' | 'fewer' | 'other' {
  if (more === 0 && fewer === 0) return 'same';
  if (fewer === 0) return 'more';
  return more === 0 ? 'fewer' : 'other';
}

/** So many changes a title may name. */
const namedUnlisted = 25;

/** So many sentences are read; of more, the list tells. */
const mostFigures = 12;

/** What a big wish would change and what is so already, group by group, before anything is sent. */
export function PlanPreview({ asked }: { asked: UnconfirmedPlan }) {
  const t = useTranslations('changes');
  const common = useTranslations('common');
  const { scope, plan, intent, figures, readAnew, isAgreed } = asked;
  const groups = useTranslations('groups');
  const [listed, setListed] = useState(false);
  const words = useWordsOfRuns();
  // Its title names a few of them; of 100,000 the others are made out once somebody wants to read them.
  const meant = useMemo(
    () => elementsIn(listed ? plan.changes : plan.changes.slice(0, namedUnlisted)),
    [plan, listed],
  );
  const names = useNames(scope, meant);
  const [group, setGroup] = useState('');
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(cleanText(search));

  useCorrectedPlan(asked);

  const rows = useMemo(
    () =>
      listed ? [...rowsOf(plan.changes, 'waiting'), ...rowsOf(plan.alreadySo, 'already-so')] : [],
    [plan, listed],
  );
  const inGroup = useMemo(() => Map.groupBy(rows, ({ groupId }) => groupId), [rows]);
  const changeTitle = useMemo(() => {
    const titles = changeTitles(
      { scope, intent },
      (limit) => plan.changes.slice(0, limit),
      names,
      words,
    );
    return remembered((change) => textOf(titles(change)));
  }, [scope, intent, plan, names, words]);
  const soughtIn = useMemo(
    () =>
      remembered((change) =>
        searchable([changeTitle(change)], elementsIn([change]).map(names.element)),
      ),
    [changeTitle, names],
  );
  const shown = useMemo(() => {
    const ofGroup = group === '' ? rows : (inGroup.get(Number(group)) ?? []);
    if (sought === '') return ofGroup;
    const matches = searchMatcher(sought);
    return ofGroup.filter(({ change }) => matches(soughtIn(change)));
  }, [group, inGroup, rows, sought, soughtIn]);
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
  // Some are sent though they are so, since others wait for them.
  const sentOnly = useMemo(() => plan.changes.filter(wasSo).length, [plan]);
  const count = plan.changes.length - sentOnly;
  const alreadySo = plan.alreadySo.length + sentOnly;
  const anewWords = (state: ReadAnew) => {
    if (typeof state === 'string') return t(`preview.anew.${state}`);
    const { more, fewer } = state;
    return t('preview.anew.read', { what: whatOf(more, fewer), more, fewer });
  };
  const stateCell = ({ state }: PreviewRow) => (
    <span data-state={state} className={classes.state}>
      {state === 'waiting' ? common('pending') : t('states.already-so')}
    </span>
  );
  return (
    <Dialog
      title={titleOf({ scope, intent }, (limit) => plan.changes.slice(0, limit), names, words)}
      size={720}
      stays
      onClose={() => answerConfirmation(false)}
    >
      <div className={classes.body}>
        <ForWhom>
          <p className={classes.summary}>
            <strong>{t('preview.willChange', { count })}</strong>{' '}
            {alreadySo > 0 && t('preview.alreadySo', { count: alreadySo })}
          </p>
        </ForWhom>
        <p className={classes.anew} role="status">
          {anewWords(readAnew)}
        </p>
        <ul className={classes.figures}>
          {figures.slice(0, mostFigures).map((figure) => {
            const sentence = figureWords(
              { groups, common },
              figure,
              (id) => names.group(id) ?? t('oneGroup', { id: String(id) }),
            );
            return <li key={sentence}>{sentence}</li>;
          })}
          {figures.length > mostFigures && (
            <li>{t('preview.moreFigures', { count: figures.length - mostFigures })}</li>
          )}
        </ul>
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.unfold}
          aria-expanded={listed}
          onClick={() => setListed(!listed)}
        >
          {t('preview.list')}
        </Button>
        {listed && (
          <>
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
                wraps
                label={t('preview.list')}
                rows={shown}
                rowKey={({ key }) => key}
                listKey={`${group} ${sought}`}
                columns={[
                  {
                    key: 'change',
                    label: t('preview.change'),
                    width: 'minmax(0, 1fr)',
                    cell: (row) => changeTitle(row.change),
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
          </>
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => answerConfirmation(false)}>
            {common('cancel')}
          </Button>
          <Button
            data-autofocus
            leftSection={isAgreed && <Loader size="1rem" color="currentColor" aria-hidden />}
            aria-disabled={isAgreed}
            onClick={() => answerConfirmation(true)}
          >
            {t('preview.confirm', { count })}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
