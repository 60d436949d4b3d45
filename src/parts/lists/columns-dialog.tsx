import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Switch.css';
import '@mantine/core/styles/InlineInput.css';
import { Button, Checkbox, Switch } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { setDense, useDense } from '../../ui/grid/density.ts';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { DialogLead } from '../../ui/dialog/dialog-lead.tsx';
import { announce, announceAtRest } from '../../ui/messages/live-region.tsx';
import { MoveButtons } from '../../ui/tables/move-buttons.tsx';
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
  const move = (at: number, to: number, label: string) => {
    const moved = choice[at];
    if (moved === undefined) return;
    keep(choice.toSpliced(at, 1).toSpliced(to, 0, moved));
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
                <MoveButtons
                  at={at}
                  first={1}
                  last={arranged.length - 1}
                  up={common('moveUp', { name: label })}
                  down={common('moveDown', { name: label })}
                  onMove={(to) => move(at, to, label)}
                />
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
