import { NativeSelect } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { GroupRef } from '../../changes/pending/change-base.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { searchable, searchMatcher } from '../../i18n/text-search.ts';
import { ElementTitle } from '../../parts/elements/element-title.tsx';
import type { UnconfirmedPlan } from '../../parts/plans/plan-confirmation.ts';
import { TableMenu } from '../../parts/lists/table-menu.tsx';
import { isOfTable } from '../../parts/lists/table-message.ts';
import { useAboutTable } from '../../parts/lists/use-about-table.ts';
import { useSliced } from '../../parts/reads/use-sliced.ts';
import { paths } from '../../paths.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { inSlices, ofEach } from '../../ui/sliced.ts';
import type { Table } from '../../ui/tables/table.ts';
import { shownMessages } from '../../ui/messages/show-message.ts';
import { useStored } from '../../ui/use-stored.ts';
import { changeTitles } from './describe-run.ts';
import { LinkedSentence } from './linked-sentence.tsx';
import { linkedText, plainText, textOf } from './linked-text.ts';
import type { Names } from './names.ts';
import classes from './plan-preview.module.css';
import { groupsOfRow, type PreviewRow, previewRows, waysOf } from './preview-rows.ts';
import { type Changes, runNaming } from './run-naming.ts';
import { useWordsOfRuns } from './use-describe-run.ts';

interface PreviewListProps {
  asked: UnconfirmedPlan;
  /** What the plan comes to, over the table of it. */
  title: string;
  names: Names;
}

const noRows: readonly PreviewRow[] = [];

/** So many rows are looked at before the page may answer again. */
const atOnce = 100;

/** Made for each row when it is first needed and kept: there may be twenty thousand of them. */
function remembered<Made>(make: (row: PreviewRow) => Made): (row: PreviewRow) => Made {
  const known = new Map<PreviewRow, Made>();
  return (row) => {
    const made = known.get(row) ?? make(row);
    known.set(row, made);
    return made;
  };
}

/** What a row says of its element, and of what becomes of it. */
function useRowWords({ scope, intent, plan }: UnconfirmedPlan, names: Names) {
  const words = useWordsOfRuns();
  const format = useFormatter();
  return useMemo(() => {
    const run = { scope, intent };
    const changes: Changes = (limit) => plan.changes.slice(0, limit);
    const naming = runNaming(run, changes, names, words);
    const changeTitle = changeTitles(run, changes, names, words);
    const listOf = (groups: readonly GroupRef[]) =>
      format.list(groups.map((group) => naming.group(group)));
    const what = remembered(({ element, changes: [change] }) => {
      if (element !== null) return plainText(naming.element(element));
      return change === undefined ? '' : textOf(changeTitle(change));
    });
    /** With the marks of what leads somewhere. */
    const marked = (row: PreviewRow) => {
      if (row.element === null) return '';
      const { from, to } = waysOf(row.changes);
      return words.t('preview.way', {
        way: from.length === 0 ? 'join' : to.length === 0 ? 'leave' : 'move',
        from: listOf(from),
        to: listOf(to),
      });
    };
    const way = remembered((row) => plainText(marked(row)));
    const linkedWay = (row: PreviewRow) => linkedText(marked(row));
    return { what, way, linkedWay, text: remembered((row) => searchable([what(row)], [way(row)])) };
  }, [scope, intent, plan, names, words, format]);
}

/** All that a plan changes, each element once, searched and by group. */
export function PreviewList({ asked, title, names }: PreviewListProps) {
  const t = useTranslations('changes');
  const common = useTranslations('common');
  const acts = useTranslations('acts');
  const about = useAboutTable();
  const copied = useStored(shownMessages, ({ messages }) => messages.find(isOfTable));
  const { plan, scope } = asked;
  const [group, setGroup] = useState('');
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(cleanText(search));
  const rows = useMemo(() => previewRows(plan), [plan]);
  const { what, way, linkedWay, text } = useRowWords(asked, names);
  const inGroup = useMemo(() => {
    const found = new Map<number, PreviewRow[]>();
    for (const row of rows)
      for (const id of groupsOfRow(row)) {
        const ofGroup = found.get(id);
        if (ofGroup === undefined) found.set(id, [row]);
        else ofGroup.push(row);
      }
    return found;
  }, [rows]);
  const ofGroup = group === '' ? rows : (inGroup.get(Number(group)) ?? noRows);
  // The words of each row are made for its first search: of very many that takes a while.
  const find = useMemo(
    () =>
      function* found() {
        const matches = searchMatcher(sought);
        const hits: PreviewRow[] = [];
        for (const [at, row] of ofGroup.entries()) {
          if (matches(text(row))) hits.push(row);
          if (at % atOnce === 0) yield;
        }
        return hits;
      },
    [ofGroup, sought, text],
  );
  const { result: found } = useSliced(sought === '' ? null : find);
  const shown = sought === '' ? ofGroup : (found ?? ofGroup);
  const options = [...inGroup].map(([id, { length: count }]) => ({
    value: String(id),
    label: t('preview.oneGroup', {
      name: names.group(id) ?? t('oneGroup', { id: String(id) }),
      count,
    }),
  }));
  // What is asked here stays as it is while somebody looks at what it is about.
  const whatCell = (row: PreviewRow, tabIndex: number) => {
    const element = row.element && names.known(row.element);
    if (row.element === null || element === null) return what(row);
    const { kind, id } = row.element;
    return (
      <Link
        className={classes.link}
        to={paths.elementOf(kind, id, scope.customerId)}
        target="_blank"
        title={t('preview.newTab')}
        tabIndex={tabIndex}
      >
        <ElementTitle kind={kind} element={element} />
      </Link>
    );
  };
  const wayCell = (row: PreviewRow, tabIndex: number) => (
    <LinkedSentence parts={linkedWay(row)} tabIndex={tabIndex} newTab={t('preview.newTab')} />
  );
  const stateWords = ({ state }: PreviewRow) =>
    state === 'waiting' ? common('pending') : t('states.already-so');
  const stateCell = (row: PreviewRow) => (
    <span data-state={row.state} className={classes.state}>
      {stateWords(row)}
    </span>
  );
  const ofGroupWords = options.find(({ value }) => value === group)?.label;
  const narrowedBy = [
    ...(sought === '' ? [] : [acts('search', { search: sought })]),
    ...(ofGroupWords === undefined ? [] : [ofGroupWords]),
  ];
  const table = async (): Promise<Table> => ({
    title,
    about: about(shown.length, narrowedBy),
    head: [t('preview.what'), t('preview.change'), t('preview.state')],
    rows: await inSlices(ofEach(shown, (row) => [what(row), way(row), stateWords(row)])),
  });
  return (
    <>
      <div className={classes.filters} data-narrows>
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
        <TableMenu table={table} />
        {/* The place of messages lies under the dialog. */}
        <span className={classes.anew}>{copied?.text}</span>
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
              key: 'what',
              label: t('preview.what'),
              width: 'minmax(0, 2fr)',
              cell: whatCell,
            },
            {
              key: 'change',
              label: t('preview.change'),
              width: 'minmax(0, 3fr)',
              cell: wayCell,
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
  );
}
