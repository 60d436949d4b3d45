import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { CopyLink } from '../../parts/copy-link.tsx';
import { TableMenu } from '../../parts/table-menu.tsx';
import { useErrorText } from '../../parts/use-error-text.ts';
import { paths } from '../../paths.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Opening } from '../../ui/opening.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { showMessage } from '../../ui/show-message.ts';
import { copiedText } from './copied-text.ts';
import type { WholeRows } from './elements-grid.tsx';
import classes from './elements.module.css';
import type { Chosen } from './use-chosen.ts';
import { type ElementsView, mostLinked } from './use-elements-view.ts';
import { useListTable } from './use-list-table.ts';

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
  actions: ReactNode;
}

/** What can be done with all that is selected: one line, in a place that is there before. */
export function SelectionBar(props: SelectionBarProps) {
  const { kind, asked, chosen, total, whole, onAll, onClear, actions } = props;
  const t = useTranslations('lists');
  const words = useTranslations('elements');
  const acts = useTranslations('acts');
  const common = useTranslations('common');
  const share = useTranslations('share');
  const errorText = useErrorText();
  const tableOf = useListTable(kind, asked);
  const [opened, setOpened] = useState<'assign' | 'remove' | null>(null);
  const count = chosen.ids.length;
  const what = common(`counts.${kind}`, { count });
  const selectAll = async () => {
    try {
      onAll(whole.known ?? (await whole.read()));
    } catch (error) {
      showMessage({ id: 'select-all', text: errorText(error), tone: 'problem' });
    }
  };
  return (
    <>
      <Toolbar className={classes.actions} label={t('selectionActions')}>
        <span className={classes.count}>{words('selected', { what })}</span>
        {whole.reading === null ? (
          count !== total && (
            <button type="button" className={classes.link} onClick={() => void selectAll()}>
              {total === null ? acts('selectMatching') : acts('selectAll', { count: total })}
            </button>
          )
        ) : (
          <span role="status">{acts('counting', { count: whole.reading })}</span>
        )}
        <Button size="compact-sm" onClick={() => setOpened('assign')}>
          {t('addToGroups')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setOpened('remove')}>
          {t('removeFromGroups')}
        </Button>
        {actions}
        <CopyButton
          text={() => copiedText(kind, chosen.rows())}
          label={t(`copyAll.${kind}`)}
          copied={t('copied', { what })}
          failed={t('copyFailed')}
          compact
        />
        <TableMenu table={() => tableOf(chosen.rows())} />
        <CopyLink
          to={`${paths[kind]()}?ids=${chosen.ids.join(',')}`}
          refused={count > mostLinked ? share('tooMany', { most: mostLinked }) : null}
        />
        <Button size="compact-sm" variant="subtle" onClick={onClear}>
          {t('deselect')}
        </Button>
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
