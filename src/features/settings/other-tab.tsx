import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { askOtherTabs, askState, subscribeAsks } from '../../session/share.ts';
import classes from './settings.module.css';

/** A new tab has no session; an open one may hand over its own, once that is confirmed there. */
export function OtherTab() {
  const t = useTranslations('settings');
  const state = useSyncExternalStore(subscribeAsks, askState);
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={askOtherTabs}>
        {t('otherTabAsk')}
      </Button>
      <span role="status">
        {state === 'heard' && t('otherTabHeard')}
        {state === 'refused' && t('otherTabRefused')}
        {state === 'nobody' && t('otherTabNobody')}
      </span>
    </div>
  );
}
