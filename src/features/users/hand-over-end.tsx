import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import classes from './users.module.css';

interface HandOverEndProps {
  /** What is asked before the only copy goes, once somebody wants to leave it otherwise. */
  question: string;
  asks: boolean;
  onKeep: () => void;
  onClose: () => void;
}

const focus = (button: HTMLButtonElement | null) => button?.focus();

/** The end of what is shown once: a button that says that it was passed on, or the question whether it was. */
export function HandOverEnd({ question, asks, onKeep, onClose }: HandOverEndProps) {
  const t = useTranslations('user-forms');
  const common = useTranslations('common');
  if (!asks)
    return (
      <DialogActions>
        <Button onClick={onClose}>{common('close')}</Button>
      </DialogActions>
    );
  return (
    <DialogActions
      over={
        <p role="alert" className={classes.ask}>
          {question}
        </p>
      }
    >
      <Button ref={focus} variant="default" onClick={onKeep}>
        {t('madeKeep')}
      </Button>
      <Button color="red.9" onClick={onClose}>
        {t('madeGone')}
      </Button>
    </DialogActions>
  );
}
