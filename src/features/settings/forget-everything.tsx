import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { forgetInOtherTabs } from '../../session/share.ts';
import { DialogLead } from '../../ui/dialog/dialog-lead.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';

const ConfirmDialog = lazyPart(
  async () => (await import('../../ui/dialog/confirm-dialog.tsx')).ConfirmDialog,
);

/** Removes key, token, customer and the record of changes from this browser. Asks first. */
export function ForgetEverything({ onForget }: { onForget: () => void }) {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  const [asks, setAsks] = useState(false);
  const [everywhere, setEverywhere] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsks(true)}>
        {t('forget')}
      </Button>
      {asks && (
        <Opening onClose={() => setAsks(false)}>
          <ConfirmDialog
            title={t('forgetTitle')}
            confirm={t('forget')}
            cancel={common('cancel')}
            danger
            onCancel={() => setAsks(false)}
            onConfirm={() => {
              setAsks(false);
              if (everywhere) forgetInOtherTabs();
              onForget();
            }}
          >
            <DialogLead>{t('forgetText')}</DialogLead>
            <Checkbox
              mt="md"
              label={t('forgetEverywhere')}
              checked={everywhere}
              onChange={(event) => setEverywhere(event.currentTarget.checked)}
            />
          </ConfirmDialog>
        </Opening>
      )}
    </>
  );
}
