import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { DialogActions } from './dialog-actions.tsx';
import { Dialog } from './dialog.tsx';
import { DialogLead } from './dialog-lead.tsx';
import classes from './form-dialog.module.css';

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  confirm: string;
  cancel: string;
  danger?: boolean;
  /** It can not be confirmed yet; the children say what is waited for. */
  waits?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that is hard to take back. The focus starts on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, cancel, danger = false, waits = false } = props;
  const { onConfirm, onCancel } = props;
  return (
    <Dialog title={title} onClose={onCancel}>
      <div className={classes.text}>
        {typeof children === 'string' ? <DialogLead>{children}</DialogLead> : children}
      </div>
      <DialogActions>
        <Button variant="default" onClick={onCancel} data-autofocus>
          {cancel}
        </Button>
        <Button color={danger ? 'red.9' : undefined} disabled={waits} onClick={onConfirm}>
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
