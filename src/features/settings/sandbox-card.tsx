import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { BusyButton } from '../../ui/fields/busy-button.tsx';
import { enterSandbox } from './enter-sandbox.ts';
import classes from './settings.module.css';

/** One click to an example fleet. */
export function SandboxCard({
  environment,
  onEntered,
}: {
  environment: string;
  onEntered: (() => void) | undefined;
}) {
  const t = useTranslations('settings');
  const errorText = useErrorText();
  const enter = useMutation({ mutationFn: () => enterSandbox(environment), onSuccess: onEntered });
  return (
    <section className={classes.card}>
      <h2>{t('sandboxTitle')}</h2>
      <p>{t('sandboxText')}</p>
      <BusyButton onClick={() => enter.mutate()} busy={enter.isPending}>
        {t('trySandbox')}
      </BusyButton>
      {enter.isError && (
        <p role="alert">
          <ErrorSentence error={enter.error}>{errorText(enter.error)}</ErrorSentence>
        </p>
      )}
    </section>
  );
}
