import { Button } from '@mantine/core';
import { Suspense, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DialogLead } from '../../ui/dialog-lead.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import classes from './users.module.css';

const PrintTable = lazyPart(async () => (await import('../../ui/print-table.tsx')).PrintTable);

interface MadePasswordProps {
  email: string;
  password: string;
  onClose: () => void;
}

/** Whoever leaves the page while the only copy of the password is on it is asked first. */
function useAskedBeforeLeaving(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
}

const focus = (button: HTMLButtonElement | null) => button?.focus();

/**
 * The password that the API made: in its answer, here, and nowhere else. The button at its end says
 * that it was passed on; Escape, Back and the cross ask whether it was.
 */
export function MadePassword({ email, password, onClose }: MadePasswordProps) {
  const t = useTranslations('users');
  const acts = useTranslations('acts');
  const common = useTranslations('common');
  const [asks, setAsks] = useState(false);
  const [isPrinted, setPrinted] = useState(false);
  useAskedBeforeLeaving();
  return (
    <Dialog
      title={t('madeTitle')}
      closeLabel={common('close')}
      onClose={() => setAsks(!asks)}
      stays
      asks
    >
      <DialogLead>
        <p className={classes.first}>{t('madeText', { email })}</p>
      </DialogLead>
      <div className={classes.password}>
        <output aria-label={t('password')}>{password}</output>
        <CopyButton
          text={() => password}
          label={t('copy')}
          copied={t('copied')}
          failed={t('copyFailed')}
          inPlace
        />
        <Button variant="default" onClick={() => setPrinted(true)}>
          {acts('sheet')}
        </Button>
        {isPrinted && (
          <Suspense>
            <PrintTable
              table={{
                title: acts('sheetTitle'),
                about: [acts('sheetText')],
                head: [t('email'), t('password')],
                rows: [[email, password]],
              }}
              onDone={() => setPrinted(false)}
            />
          </Suspense>
        )}
      </div>
      <p className={classes.once}>{t('madeOnce')}</p>
      {asks ? (
        <div role="group" aria-label={t('madeAsk')} className={classes.end}>
          <p role="alert" className={classes.ask}>
            {t('madeAsk')}
          </p>
          <Button ref={focus} variant="default" onClick={() => setAsks(false)}>
            {t('madeKeep')}
          </Button>
          <Button color="red.9" onClick={onClose}>
            {t('madeGone')}
          </Button>
        </div>
      ) : (
        <div className={classes.end}>
          <Button onClick={onClose}>{common('close')}</Button>
        </div>
      )}
    </Dialog>
  );
}
