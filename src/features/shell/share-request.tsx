import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { useForgetEverything } from '../../parts/account/use-forget-everything.ts';
import { answerAsk, currentAsk, openSharing, subscribeAsks } from '../../session/share.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';

const ConfirmDialog = lazyPart(
  async () => (await import('../../ui/dialog/confirm-dialog.tsx')).ConfirmDialog,
);

/**
 * Another tab asks for this tab's session: nothing is handed over unless somebody says so here. Several
 * that ask are answered one after the other; one that was answered elsewhere is not asked about any more.
 */
export function ShareRequest() {
  const t = useTranslations('settings');
  const forget = useForgetEverything();
  const onForget = useEffectEvent(() => void forget());
  useEffect(() => openSharing(() => onForget()), []);
  const ask = useSyncExternalStore(subscribeAsks, currentAsk);
  if (ask === null) return null;
  return (
    <Opening onClose={() => answerAsk(ask, false)}>
      <ConfirmDialog
        key={ask}
        title={t('shareTitle')}
        confirm={t('shareGive')}
        cancel={t('shareRefuse')}
        onConfirm={() => answerAsk(ask, true)}
        onCancel={() => answerAsk(ask, false)}
      >
        {t('shareText')}
      </ConfirmDialog>
    </Opening>
  );
}
