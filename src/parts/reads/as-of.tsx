import { ActionIcon } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { announce } from '../../ui/messages/live-region.tsx';
import { useNow } from '../../ui/use-now.ts';
import classes from './as-of.module.css';
import { useCommands } from '../commands/commands.ts';

interface AsOfProps {
  /** When what is shown was read, in milliseconds since 1970; null while nothing was. */
  at: number | null;
  /** It is being read now. */
  busy: boolean;
  onAgain: () => void;
}

const minute = 60_000;

/** When what is shown was read, and how to read it anew: by the button, or by its key. */
export function AsOf({ at, busy, onAgain }: AsOfProps) {
  const t = useTranslations('common');
  const format = useFormatter();
  const now = useNow(minute / 2);
  const isAsked = useRef(false);
  const again = () => {
    isAsked.current = true;
    onAgain();
  };
  useCommands({ readAnew: again });
  const isToday = at !== null && new Date(at).toDateString() === new Date(now).toDateString();
  const time =
    at === null
      ? ''
      : format.dateTime(new Date(at), {
          ...(isToday ? {} : { dateStyle: 'medium' }),
          timeStyle: 'short',
        });
  const words = at !== null && t('asOf', { time });
  const tell = useEffectEvent((isRead: boolean) => {
    if (isAsked.current && isRead && words !== false) announce(words);
    isAsked.current = false;
  });
  // Whoever asked for it hears that it was done; what is read by itself is not said.
  useEffect(() => tell(at !== null), [at]);
  return (
    <span className={classes.asOf}>
      <span className={classes.time}>{words}</span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('readAnew')}
        title={t('readAnew')}
        aria-busy={busy}
        className={busy ? classes.busy : undefined}
        onClick={again}
      >
        <IconRefresh size="1.125rem" stroke={1.8} aria-hidden />
      </ActionIcon>
    </span>
  );
}
