import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconCircleHalf2,
  IconPlayerPause,
  IconPlugConnectedX,
  IconProgress,
} from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { RunSnapshot } from '../../changes/run/run-snapshot.ts';
import { stateOf } from './run-state.ts';
import classes from './runs.module.css';

const icons = {
  running: IconProgress,
  paused: IconPlayerPause,
  interrupted: IconPlugConnectedX,
  elsewhere: IconProgress,
  finished: IconCheck,
  failed: IconAlertTriangle,
  'partly-failed': IconAlertTriangle,
  partly: IconCircleHalf2,
  'not-sent': IconBan,
  cancelled: IconBan,
} as const;

/** How a run stands, as a sign and a word. */
export function RunStateMark({ run }: { run: RunSnapshot }) {
  const state = stateOf(run);
  const t = useTranslations('changes');
  const Icon = icons[state];
  return (
    <span className={classes.state} data-state={state}>
      <Icon size="1rem" aria-hidden />
      {t(`runs.states.${state}`)}
    </span>
  );
}
