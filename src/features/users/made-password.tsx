import { LatePart } from '../../parts/late-part.tsx';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DialogLead } from '../../ui/dialog-lead.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { HandOverEnd } from './hand-over-end.tsx';
import { useAskedBeforeLeaving } from './use-asked-before-leaving.ts';
import classes from './users.module.css';

const PrintTable = lazyPart(async () => (await import('../../ui/print-table.tsx')).PrintTable);

interface MadePasswordProps {
  email: string;
  password: string;
  onClose: () => void;
}

/**
 * The password that the API made: in its answer, here, and nowhere else. The button at its end says
 * that it was passed on; Escape, Back and the cross ask whether it was.
 */
export function MadePassword({ email, password, onClose }: MadePasswordProps) {
  const t = useTranslations('user-forms');
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
          <LatePart onClose={() => setPrinted(false)}>
            <PrintTable
              isTyped
              tables={[
                {
                  title: acts('sheetTitle'),
                  about: [acts('sheetText')],
                  head: [t('email'), t('password')],
                  rows: [[email, password]],
                },
              ]}
              onDone={() => setPrinted(false)}
            />
          </LatePart>
        )}
      </div>
      <p className={classes.once}>{t('madeOnce')}</p>
      <HandOverEnd
        question={t('madeAsk')}
        asks={asks}
        onKeep={() => setAsks(false)}
        onClose={onClose}
      />
    </Dialog>
  );
}
