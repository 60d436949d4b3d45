import { Button } from '@mantine/core';
import { useState } from 'react';
import { IconCopy } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { CopyLink, useLinkToCopy } from '../../parts/commands/copy-link.tsx';
import { TableMenu } from '../../parts/lists/table-menu.tsx';
import { mostLinked, paths } from '../../paths.ts';
import { ActionMenu, type MenuAction } from '../../ui/menu/action-menu.tsx';
import { CopyButton } from '../../ui/tables/copy-button.tsx';
import { copyAndTell } from '../../ui/tables/copy-and-tell.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';
import { Toolbar } from '../../ui/focus/toolbar.tsx';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import { copiedText } from './copied-text.ts';
import type { WholeRows } from './elements-grid.tsx';
import classes from './elements.module.css';
import type { Chosen } from './use-chosen.ts';
import type { ElementsView } from './use-elements-view.ts';
import { useListTable } from './use-list-table.ts';
import { useReadWhole } from './use-read-whole.ts';

const GroupsDialog = lazyPart(async () => (await import('./groups-dialog.tsx')).GroupsDialog);

interface SelectionBarProps {
  kind: ElementKind;
  asked: ElementsView;
  chosen: Chosen;
  /** How many the list holds; null where that is not known. */
  total: number | null;
  whole: WholeRows;
  onAll: (all: readonly { id: number }[]) => void;
  onClear: () => void;
  /** What only this kind can do. */
  actions: readonly MenuAction[];
}

/** What can be done with all that is selected: one line, in a place that is there before. */
export function SelectionBar(props: SelectionBarProps) {
  const { kind, asked, chosen, total, whole, onAll, onClear, actions } = props;
  const t = useTranslations('lists');
  const words = useTranslations('elements');
  const acts = useTranslations('acts');
  const common = useTranslations('common');
  const share = useTranslations('share');
  const readWhole = useReadWhole(whole);
  const narrow = useNarrow();
  const tableOf = useListTable(kind, asked);
  const [opened, setOpened] = useState<'assign' | 'remove' | null>(null);
  const count = chosen.ids.length;
  const what = common(`counts.${kind}`, { count });
  const selectAll = async () => {
    const all = await readWhole();
    if (all !== null) onAll(all);
  };
  const link = {
    to: paths.chosen(kind, count > mostLinked ? [] : chosen.ids),
    refused: count > mostLinked ? share('tooMany', { most: mostLinked }) : null,
  };
  const copied = {
    text: () => copiedText(kind, chosen.rows()),
    label: t(`copyAll.${kind}`),
    copied: t('copied', { what }),
    failed: t('copyFailed'),
  };
  const all = total === null ? acts('selectMatching') : acts('selectAll', { count: total });
  const deselect = { label: t('deselect'), onSelect: onClear };
  const remove = { label: t('removeFromGroups'), onSelect: () => setOpened('remove') };
  const toLink = useLinkToCopy(link);
  const toCopy = (one: typeof copied) => ({
    label: one.label,
    onSelect: () => void copyAndTell(one),
  });
  const rarer = [
    remove,
    ...(count === total ? [] : [{ label: all, onSelect: () => void selectAll() }]),
    toCopy(copied),
    toCopy(toLink),
    deselect,
    ...actions,
  ];
  const add = (
    <Button size="compact-sm" onClick={() => setOpened('assign')}>
      {t('addToGroups')}
    </Button>
  );
  const table = <TableMenu table={() => tableOf(chosen.elements())} />;
  const reading = whole.reading !== null && (
    <span role="status">{acts('counting', { count: whole.reading })}</span>
  );
  return (
    <>
      <Toolbar className={classes.actions} label={t('selectionActions')}>
        {narrow ? (
          <>
            <span className={classes.count}>{common('selectedCount', { count })}</span>
            {reading}
            {add}
            {table}
            <ActionMenu label={common('more')} size="1.625rem" actions={rarer} />
          </>
        ) : (
          <>
            <span className={classes.count}>{words('selected', { what })}</span>
            {reading}
            {whole.reading === null && count !== total && (
              <button type="button" className={classes.link} onClick={() => void selectAll()}>
                {all}
              </button>
            )}
            {add}
            <Button size="compact-sm" variant="default" onClick={remove.onSelect}>
              {remove.label}
            </Button>
            <CopyButton {...copied} icon={<IconCopy size="1.125rem" stroke={1.8} aria-hidden />} />
            {table}
            <CopyLink {...link} />
            <Button size="compact-sm" variant="subtle" onClick={onClear}>
              {deselect.label}
            </Button>
            {actions.length > 0 && (
              <ActionMenu label={common('more')} size="1.625rem" actions={actions} />
            )}
          </>
        )}
      </Toolbar>
      {opened !== null && (
        <Opening onClose={() => setOpened(null)}>
          <GroupsDialog
            kind={kind}
            elementIds={chosen.ids}
            type={opened}
            what={what}
            onClose={() => setOpened(null)}
          />
        </Opening>
      )}
    </>
  );
}
