import { IconTerminal2 } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { ItemSnapshot, RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { CopyButton } from '../../ui/tables/copy-button.tsx';
import type { Column } from '../../ui/grid/grid-row.tsx';
import { curlOfChange } from './curl.ts';
import { LinkedSentence } from './linked-sentence.tsx';
import { textOf } from './linked-text.ts';
import type { Names } from './names.ts';
import classes from './runs.module.css';
import { useDescribeRun } from './use-describe-run.ts';
import { useItemWords } from './use-item-words.ts';

/** What the list of a run's changes tells of each. */
export function useItemColumns(run: RunSnapshot, names: Names): readonly Column<ItemSnapshot>[] {
  const t = useTranslations('changes');
  const words = useItemWords();
  const common = useTranslations('common');
  const describe = useDescribeRun();
  const { change: changeTitle } = describe(run, names);
  const engine = useEngine();
  const groupNow = (groupId: number) => engine.overlay(run.scope).groupId(groupId);
  return [
    {
      key: 'change',
      label: t('preview.change'),
      width: 'minmax(0, 3fr)',
      cell: (item, tabIndex) => (
        <LinkedSentence parts={changeTitle(item.change)} tabIndex={tabIndex} />
      ),
    },
    {
      key: 'state',
      label: t('runs.state'),
      width: 'minmax(0, 2fr)',
      cell: (item) => (
        <span data-state={item.status.state} className={classes.item}>
          <ErrorSentence error={item.cause}>{words(item)}</ErrorSentence>
        </span>
      ),
    },
    {
      key: 'curl',
      label: t('runs.copyCurl'),
      labelHidden: true,
      width: '1.75rem',
      narrow: 'menu',
      cell: (item, tabIndex) => {
        const curl = curlOfChange(run.scope, item.change, location.origin, groupNow);
        const label = t('runs.copyCurlOf', { title: textOf(changeTitle(item.change)) });
        return curl === null ? null : (
          <CopyButton
            text={() => curl}
            label={label}
            title={t('runs.copyCurl')}
            copied={t('runs.copiedCurl')}
            failed={common('copyFailed')}
            icon={<IconTerminal2 size="1rem" aria-hidden />}
            tabIndex={tabIndex}
          />
        );
      },
    },
  ];
}
