import { Suspense, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Asked, openSharing } from '../../session/share.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';

const ConfirmDialog = lazyPart(
  async () => (await import('../../ui/confirm-dialog.tsx')).ConfirmDialog,
);

/** Another tab asks for this tab's session: nothing is handed over unless somebody says so here. */
export function ShareRequest() {
  const t = useTranslations('settings');
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => openSharing(setAsked), []);
  if (asked === null) return null;
  const answer = (say: () => void) => () => {
    say();
    setAsked(null);
  };
  return (
    <Suspense>
      <ConfirmDialog
        title={t('shareTitle')}
        confirm={t('shareGive')}
        cancel={t('shareRefuse')}
        onConfirm={answer(asked.give)}
        onCancel={answer(asked.refuse)}
      >
        {t('shareText')}
      </ConfirmDialog>
    </Suspense>
  );
}
