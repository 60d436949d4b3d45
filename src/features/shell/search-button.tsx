import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './switches.module.css';

/** Opens the palette; on a phone a sign alone is seen of it. */
export function SearchButton({ onClick }: { onClick: () => void }) {
  const t = useTranslations('shell');
  return (
    <Button
      variant="default"
      size="xs"
      className={classes.search}
      aria-keyshortcuts="Control+K"
      onClick={onClick}
    >
      <IconSearch size="1rem" stroke={1.8} aria-hidden />
      <span className={classes.words}>{t('palette')}</span>
      <kbd aria-hidden>{t('paletteKey')}</kbd>
    </Button>
  );
}
