import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { ElementRow } from '../../parts/element-row.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Opening } from '../../ui/opening.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { copiedText } from './copied-text.ts';
import classes from './elements.module.css';

const GroupsDialog = lazyPart(async () => (await import('./groups-dialog.tsx')).GroupsDialog);

interface SelectionBarProps {
  kind: ElementKind;
  chosen: readonly ElementRow[];
  onClear: () => void;
  /** What only this kind can do. */
  actions: ReactNode;
}

/** What can be done with all that is selected: one line, in a place that is there before. */
export function SelectionBar({ kind, chosen, onClear, actions }: SelectionBarProps) {
  const t = useTranslations('lists');
  const common = useTranslations('common');
  const [opened, setOpened] = useState<'assign' | 'remove' | null>(null);
  const count = chosen.length;
  const what = common(`counts.${kind}`, { count });
  return (
    <>
      <Toolbar className={classes.actions} label={t('selectionActions')}>
        <span className={classes.count}>{t('selected', { what })}</span>
        <Button size="compact-sm" onClick={() => setOpened('assign')}>
          {t('addToGroups')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setOpened('remove')}>
          {t('removeFromGroups')}
        </Button>
        {actions}
        <CopyButton
          text={() => copiedText(kind, chosen)}
          label={t(`copyAll.${kind}`)}
          copied={t('copied', { what })}
          failed={t('copyFailed')}
        />
        <Button size="compact-sm" variant="subtle" onClick={onClear}>
          {t('deselect')}
        </Button>
      </Toolbar>
      {opened !== null && (
        <Opening>
          <GroupsDialog
            kind={kind}
            elementIds={chosen.map(({ id }) => id)}
            type={opened}
            what={what}
            onClose={() => setOpened(null)}
          />
        </Opening>
      )}
    </>
  );
}
