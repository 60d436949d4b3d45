import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../ui/dialog.tsx';
import { announce } from '../../ui/live-region.tsx';
import classes from './users.module.css';

interface MadePasswordProps {
  email: string;
  password: string;
  onClose: () => void;
}

/** The password that the API made: in its answer, here, and nowhere else. */
export function MadePassword({ email, password, onClose }: MadePasswordProps) {
  const t = useTranslations('users');
  const common = useTranslations('common');
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password);
      setCopied(true);
      announce(t('copied'));
    } catch {
      setCopied(false);
    }
  };
  return (
    <Dialog title={t('madeTitle')} closeLabel={common('close')} onClose={onClose} stays>
      <p className={classes.first}>{t('madeText', { email })}</p>
      <div className={classes.password}>
        <output aria-label={t('password')}>{password}</output>
        <Button
          variant="default"
          data-autofocus
          leftSection={
            copied === true ? (
              <IconCheck size="1rem" aria-hidden />
            ) : (
              <IconCopy size="1rem" aria-hidden />
            )
          }
          onClick={() => void copy()}
        >
          {copied === true ? t('copied') : t('copy')}
        </Button>
      </div>
      {copied === false && <p role="alert">{t('copyFailed')}</p>}
      <p className={classes.once}>{t('madeOnce')}</p>
      <div className={classes.end}>
        <Button onClick={onClose}>{common('close')}</Button>
      </div>
    </Dialog>
  );
}
