import { useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import type { TeamChange } from '../../api/live-changes.ts';
import { usePersonName } from '../../parts/account/use-person-name.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { TableMenu } from '../../parts/lists/table-menu.tsx';
import { useAboutTable } from '../../parts/lists/use-about-table.ts';
import { readMissing } from '../../queries/missing-elements.ts';
import { wholeLogQuery } from '../../queries/team-log.ts';
import { inSlices, ofEach } from '../../ui/sliced.ts';
import type { Table } from '../../ui/tables/table.ts';
import type { LogState } from './use-log-filter.ts';
import type { LogNames } from './use-log-names.ts';
import { useLogSentence } from './use-log-sentence.ts';
import { useLogNarrowing } from './use-log-narrowing.ts';

interface LogTableProps {
  state: LogState;
  names: LogNames;
}

const elementIn = ({ kind, elementId }: TeamChange) =>
  kind === null || elementId === null ? [] : [{ kind, id: elementId }];

/** All that the filters leave of the log as a file, on the clipboard or on paper: read anew for it. */
export function LogTable({ state, names }: LogTableProps) {
  const t = useTranslations('team');
  const lists = useTranslations('lists');
  const format = useFormatter();
  const client = useQueryClient();
  const scope = useScope();
  const personName = usePersonName();
  const sentenceOf = useLogSentence(names);
  const narrowingOf = useLogNarrowing(names);
  const aboutOf = useAboutTable();
  const rowOf = (change: TeamChange): readonly string[] => [
    format.dateTime(new Date(change.at), { dateStyle: 'medium', timeStyle: 'medium' }),
    personName(change.by),
    sentenceOf(change),
    change.kind === null ? '' : lists(`one.${change.kind}`),
    String(change.elementId ?? ''),
    String(change.groupId ?? ''),
    t(`outcomes.${change.outcome}`),
    change.run ?? '',
  ];
  const table = async (): Promise<Table> => {
    const changes = await client.fetchQuery(wholeLogQuery(scope, state.filter));
    // What can not be named is told by its id, as on the screen.
    await readMissing(client, scope, changes.flatMap(elementIn));
    return {
      title: t('title'),
      about: aboutOf(changes.length, narrowingOf(state, changes)),
      head: [
        t('columns.at'),
        t('columns.who'),
        t('columns.what'),
        t('columns.kind'),
        t('columns.elementId'),
        t('columns.groupId'),
        t('columns.outcome'),
        t('columns.run'),
      ],
      rows: await inSlices(ofEach(changes, rowOf)),
    };
  };
  return <TableMenu table={table} />;
}
