import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { CopyButton } from '../../ui/tables/copy-button.tsx';
import { DialogLead } from '../../ui/dialog/dialog-lead.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { HandOverEnd } from './hand-over-end.tsx';
import { PrintHandOver } from './print-hand-over.tsx';
import { useAskedBeforeLeaving } from './use-asked-before-leaving.ts';
import type { MadePassword as Made } from './use-made-passwords.ts';
import classes from './users.module.css';

interface MadePasswordProps {
  made: Made;
  onClose: () => void;
}

/**
 * The password that the API made: in its answer, here, and nowhere else. The button at its end says
 * that it was passed on; Escape, Back and the cross ask whether it was.
 */
export function MadePassword({ made, onClose }: MadePasswordProps) {
  const t = useTranslations('user-forms');
  const acts = useTranslations('acts');
  const common = useTranslations('common');
  const [asks, setAsks] = useState(false);
  const { email, password } = made;
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
      </div>
      <div className={classes.sheets}>
        <PrintHandOver label={acts('sheet')} people={[made]} />
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
