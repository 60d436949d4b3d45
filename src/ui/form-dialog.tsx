import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import classes from './form-dialog.module.css';

interface FormDialogProps {
  title: string;
  children: ReactNode;
  submit: string;
  cancel: string;
  busy?: boolean;
  size?: number;
  /** What went wrong with the whole form; one field's error stands at the field. */
  error?: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
}

/** A dialog with a form: Enter submits, Escape closes, an error stays with what was typed. */
export function FormDialog(props: FormDialogProps) {
  const { title, children, submit, cancel, busy = false, size, error, onSubmit, onClose } = props;
  return (
    <Dialog title={title} onClose={onClose} size={size} stays>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSubmit();
        }}
      >
        {children}
        {error !== undefined && error !== null && (
          <div role="alert" className={classes.error}>
            {error}
          </div>
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
