import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { resetSandbox } from '../../api/sandbox.ts';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import type { Session } from '../../session/session.ts';
import { BusyButton } from '../../ui/fields/busy-button.tsx';
import { announce } from '../../ui/messages/live-region.tsx';
import classes from './settings.module.css';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';

const ConfirmDialog = lazyPart(
  async () => (await import('../../ui/dialog/confirm-dialog.tsx')).ConfirmDialog,
);

/** Makes the sandbox the example fleet again. Asks first: it is everybody's who uses this server. */
export function ResetSandbox({ session, onReset }: { session: Session; onReset: () => unknown }) {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const [asks, setAsks] = useState(false);
  const reset = useMutation({
    mutationFn: () => resetSandbox(session),
    onSuccess: () => {
      announce(t('resetDone'));
      return onReset();
    },
  });
  return (
    <section className={classes.card}>
      <h2>{t('resetTitle')}</h2>
      <p>{t('resetText')}</p>
      <BusyButton variant="default" onClick={() => setAsks(true)} busy={reset.isPending}>
        {t('reset')}
      </BusyButton>
      {reset.isSuccess && <p>{t('resetDone')}</p>}
      {reset.isError && (
        <p role="alert">
          <ErrorSentence error={reset.error}>{errorText(reset.error)}</ErrorSentence>
        </p>
      )}
      {asks && (
        <Opening onClose={() => setAsks(false)}>
          <ConfirmDialog
            title={t('resetAsk')}
            confirm={t('reset')}
            cancel={common('cancel')}
            danger
            onCancel={() => setAsks(false)}
            onConfirm={() => {
              setAsks(false);
              reset.mutate();
            }}
          >
            {t('resetWarning')}
          </ConfirmDialog>
        </Opening>
      )}
    </section>
  );
}
