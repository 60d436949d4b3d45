import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Switch.css';
import '@mantine/core/styles/InlineInput.css';
import { ActionIcon, Button, Checkbox, Switch } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { setDense, useDense } from '../../ui/grid/density.ts';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { DialogLead } from '../../ui/dialog/dialog-lead.tsx';
import { announce, announceAtRest } from '../../ui/messages/live-region.tsx';
import type { ChosenColumn } from './arrange-columns.ts';
import { chooseColumns, useArranged } from './column-choice.ts';
import classes from './columns-dialog.module.css';

interface ColumnsDialogProps {
  kind: ElementKind;
  /** All that the list can show, in their natural order. */
  columns: readonly { key: string; label: string }[];
  onClose: () => void;
}

/** Which columns the lists of a kind have, in which order, and how high rows are: it acts at once. */
export function ColumnsDialog({ kind, columns, onClose }: ColumnsDialogProps) {
  const t = useTranslations('lists');
  const common = useTranslations('common');
  const arranged = useArranged(kind, columns);
  const isDense = useDense();
  const choice = arranged.map(({ column: { key }, shown }) => ({ key, shown }));
  const keep = (next: readonly ChosenColumn[]) => chooseColumns(kind, next);
  const show = (at: number, shown: boolean) =>
    keep(choice.map((one, index) => (index === at ? { ...one, shown } : one)));
  const move = (at: number, to: number, label: string, button: HTMLElement) => {
    const moved = choice[at];
    if (moved === undefined || to < 1 || to >= choice.length) return;
    flushSync(() => keep(choice.toSpliced(at, 1).toSpliced(to, 0, moved)));
    // A button that moves with its row loses the focus.
    button.focus();
    announceAtRest(t('columnMoved', { name: label, at: to + 1, count: choice.length }));
  };
  return (
    <Dialog title={t('columns')} onClose={onClose} size={400}>
      <div className={classes.body}>
        <DialogLead>{t(`columnsLead.${kind}`)}</DialogLead>
        <ul className={classes.list}>
          {arranged.map(({ column: { key, label }, shown }, at) => (
            <li key={key} className={classes.column}>
              <Checkbox
                className={classes.box}
                label={label}
                checked={shown}
                disabled={at === 0}
                onChange={({ currentTarget }) => show(at, currentTarget.checked)}
              />
              {at === 0 ? (
                <span className={classes.always}>{t('columnAlways')}</span>
              ) : (
                [
                  { Icon: IconArrowUp, to: at - 1, words: 'columnUp' as const, ends: at === 1 },
                  {
                    Icon: IconArrowDown,
                    to: at + 1,
                    words: 'columnDown' as const,
                    ends: at === arranged.length - 1,
                  },
                ].map(({ Icon, to, words, ends }) => (
                  <ActionIcon
                    key={words}
                    variant="subtle"
                    color="gray"
                    size="1.75rem"
                    aria-label={t(words, { name: label })}
                    title={t(words, { name: label })}
                    // Disabled it would lose the focus as soon as it comes to the end.
                    aria-disabled={ends}
                    onClick={({ currentTarget }) => move(at, to, label, currentTarget)}
                  >
                    <Icon size="1rem" aria-hidden />
                  </ActionIcon>
                ))
              )}
            </li>
          ))}
        </ul>
        <Switch
          label={t('dense')}
          description={t('denseHelp')}
          checked={isDense}
          onChange={({ currentTarget }) => setDense(currentTarget.checked)}
        />
        <DialogActions>
          <Button
            variant="default"
            onClick={() => {
              keep([]);
              setDense(false);
              announce(t('columnsReset'));
            }}
          >
            {t('resetColumns')}
          </Button>
          <Button onClick={onClose}>{common('close')}</Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
