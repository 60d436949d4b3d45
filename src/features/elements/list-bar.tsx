import { IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { ColumnsButton } from '../../parts/lists/columns-button.tsx';
import { CopyLink } from '../../parts/commands/copy-link.tsx';
import { TableMenu } from '../../parts/lists/table-menu.tsx';
import type { WholeRows } from './elements-grid.tsx';
import { announce } from '../../ui/messages/live-region.tsx';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import looks from '../../ui/fields/filter.module.css';
import lines from '../../ui/grid/selection-line.module.css';
import classes from './elements.module.css';
import type { ElementsView } from './use-elements-view.ts';
import { TieButton } from './tie-button.tsx';
import { useListTable } from './use-list-table.ts';
import { useReadWhole } from './use-read-whole.ts';

interface ListBarProps {
  kind: ElementKind;
  asked: ElementsView;
  /** So many are shown so far. */
  shown: number;
  /** All that the list can show. */
  columns: readonly { key: string; label: string }[];
  total: number | null;
  onTheWay: string | undefined;
  whole: WholeRows;
}

/** How many there are, as far as that is known, and what can be done with all of them. */
export function ListBar(props: ListBarProps) {
  const { kind, asked, shown, columns, total, onTheWay, whole } = props;
  const t = useTranslations('lists');
  const acts = useTranslations('acts');
  const common = useTranslations('common');
  const share = useTranslations('share');
  const readWhole = useReadWhole(whole);
  const narrow = useNarrow();
  const tableOf = useListTable(kind, asked);
  const number = useRef<HTMLSpanElement>(null);
  const count = async () => {
    // What was pressed goes away, and what it was pressed for stands here.
    number.current?.focus();
    const all = await readWhole();
    if (all !== null) announce(common(`counts.${kind}`, { count: all.length }));
  };
  // A rule knows words and conditions, not in which groups something is.
  const asRule =
    asked.where === null && asked.linked.length === 0 && asked.isNarrowed
      ? { kind, search: asked.view.search, only: asked.only }
      : null;
  return (
    <>
      {asked.linked.length > 0 && (
        <button type="button" aria-pressed className={looks.filter} onClick={asked.forgetLinked}>
          {share('chosen', { count: asked.linked.length })}
          <IconX size="0.875rem" aria-hidden />
        </button>
      )}
      <span ref={number} tabIndex={-1} className={classes.count}>
        {total === null
          ? shown > 0 && acts(`orMore.${kind}`, { count: shown })
          : (onTheWay ?? common(`counts.${kind}`, { count: total }))}
      </span>
      {total === null && whole.reading === null && (
        <button type="button" className={classes.link} onClick={() => void count()}>
          {acts('countAll')}
        </button>
      )}
      {whole.reading !== null && (
        <span role="status">{acts('counting', { count: whole.reading })}</span>
      )}
      {/* A phone has no room for it beside the number: it would stand there letter below letter. */}
      {!narrow && <span className={lines.hint}>{shown > 0 && t('selectHint')}</span>}
      {asRule !== null && <TieButton filter={asRule} />}
      <CopyLink />
      <ColumnsButton kind={kind} columns={columns} />
      {shown > 0 && <TableMenu table={async () => tableOf(await whole.read())} />}
    </>
  );
}
