import { Button } from '@mantine/core';
import { IconHourglassLow } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './idle-warning.module.css';

/**
 * Nobody has touched the page for almost an hour: said two minutes before the session ends. Any key
 * and any click stays, which session/idle notices; the button is for whoever looks for one.
 */
export function IdleWarning() {
  const t = useTranslations('settings');
  return (
    <div role="alert" className={classes.warning}>
      <IconHourglassLow size="1.25rem" aria-hidden />
      <p className={classes.text}>{t('idleSoon')}</p>
      <Button size="compact-sm">{t('idleStay')}</Button>
    </div>
  );
}
