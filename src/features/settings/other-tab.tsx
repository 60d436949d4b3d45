import { Button } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { askOtherTabs, askState, joinOtherTabs, subscribeAsks } from '../../session/share.ts';
import classes from './settings.module.css';

/** A new tab has no session; an open one hands over its own, once that was confirmed there for any tab. */
export function OtherTab() {
  const t = useTranslations('settings');
  useEffect(joinOtherTabs, []);
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
