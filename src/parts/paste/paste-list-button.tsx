import { Button } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import unseen from '../../ui/unseen.module.css';
import { openPasting } from './pasting.ts';

/** Stands beside a search, for whoever has a list of what they look for; where it is narrow as a sign. */
export function PasteListButton() {
  const t = useTranslations('common');
  const sign = <IconClipboardText size="1rem" aria-hidden />;
  const narrow = useNarrow();
  return (
    <Button
      variant="default"
      title={t('pasteList')}
      leftSection={narrow ? undefined : sign}
      onClick={() => openPasting('')}
    >
      {narrow && sign}
      <span className={narrow ? unseen.unseen : undefined}>{t('pasteList')}</span>
    </Button>
  );
}
