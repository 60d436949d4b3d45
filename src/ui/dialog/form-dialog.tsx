import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { BusyButton } from '../fields/busy-button.tsx';
import { DialogActions } from './dialog-actions.tsx';
import { Dialog } from './dialog.tsx';
import classes from './form-dialog.module.css';
import { announce } from '../messages/live-region.tsx';
import { type Losing, useAskFirst } from './ask-first.tsx';

interface FormDialogProps {
  title: string;
  children: ReactNode;
  submit: string;
  cancel: string;
  busy?: boolean;
  size?: number;
  /** What the form waits for, where that takes longer. */
  waiting?: ReactNode;
  /** What went wrong with the whole form; one field's error stands at the field. */
  error?: ReactNode;
  /** There is something to lose: Escape and Back ask once; who presses "Cancel" means it. */
  losing?: Losing | false;
  onSubmit: () => void;
  onClose: () => void;
}

/** What stands at the fields of a form about what is wrong with them. */
const errorsIn = (form: HTMLFormElement | null) =>
  [...(form?.querySelectorAll('[aria-invalid="true"]') ?? [])]
    .flatMap((field) => (field.getAttribute('aria-describedby') ?? '').split(' '))
    .filter((id) => id.endsWith('-error'))
    .map((id) => document.getElementById(id));

/** An error that appears under the focus is heard by nobody: it is said. */
function useToldErrors() {
  const form = useRef<HTMLFormElement>(null);
  const said = useRef('');
  useEffect(() => {
    const places = errorsIn(form.current);
    const errors = places.map((place) => place?.textContent ?? '').join(' ');
    const english = places.map((place) => place?.querySelector('[lang="en"]')?.textContent ?? '');
    if (errors !== '' && errors !== said.current) announce(errors, english.join(''));
    said.current = errors;
  });
  return form;
}

/** A dialog with a form: Enter submits, Escape closes, an error stays with what was typed. */
export function FormDialog(props: FormDialogProps) {
  const { title, children, submit, cancel, busy = false, size, error, onSubmit, onClose } = props;
  const { losing = false, waiting } = props;
  const { close, question } = useAskFirst(losing, onClose);
  const form = useToldErrors();
  return (
    <Dialog title={title} onClose={close} size={size} stays asks={losing !== false}>
      <form
        ref={form}
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSubmit();
        }}
      >
        {children}
        <DialogActions
          over={
            <>
              {waiting}
              {error !== undefined && error !== null && (
                <div role="alert" className={classes.error}>
                  {error}
                </div>
              )}
            </>
          }
        >
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <BusyButton type="submit" busy={busy}>
            {submit}
          </BusyButton>
        </DialogActions>
      </form>
      {question}
    </Dialog>
  );
}
