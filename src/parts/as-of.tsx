import { ActionIcon } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useFormatter, useTranslations } from 'use-intl';
import { useNow } from '../ui/use-now.ts';
import classes from './as-of.module.css';
import { useCommands } from './commands.ts';

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
  useCommands({ readAnew: onAgain });
  const isToday = at !== null && new Date(at).toDateString() === new Date(now).toDateString();
  const time =
    at === null
      ? ''
      : format.dateTime(new Date(at), {
          ...(isToday ? {} : { dateStyle: 'medium' }),
          timeStyle: 'short',
        });
  return (
    <span className={classes.asOf}>
      <span className={classes.time}>{at !== null && t('asOf', { time })}</span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('readAnew')}
        title={t('readAnew')}
        aria-busy={busy}
        className={busy ? classes.busy : undefined}
        onClick={onAgain}
      >
        <IconRefresh size="1.125rem" stroke={1.8} aria-hidden />
      </ActionIcon>
    </span>
  );
}
