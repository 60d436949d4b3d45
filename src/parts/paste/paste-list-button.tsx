import { Button } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './paste-list-button.module.css';
import { openPasting } from './pasting.ts';

/** Stands beside a search: for whoever has a list of what they look for. */
export function PasteListButton() {
  const t = useTranslations('common');
  return (
    <Button
      variant="default"
      title={t('pasteList')}
      classNames={{ label: classes.words, section: classes.sign }}
      leftSection={<IconClipboardText size="1rem" aria-hidden />}
      onClick={() => openPasting('')}
    >
      {t('pasteList')}
    </Button>
  );
}
