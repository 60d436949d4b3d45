import { IconClock } from '@tabler/icons-react';
import { useFormatter, useTranslations } from 'use-intl';
import classes from './token-field.module.css';
import { useSteadyNow } from './use-token-life.ts';

/** How long the token in the form still lives, counted down to the second. */
export function TokenLife({ endsAt }: { endsAt: number | null }) {
  const t = useTranslations('settings');
  const format = useFormatter();
  const now = useSteadyNow(1000);
  const seconds = endsAt === null ? null : Math.max(0, Math.round((endsAt - now) / 1000));
  const two = (value: number) => format.number(value, { minimumIntegerDigits: 2 });
  return (
    <p className={classes.note}>
      <IconClock size="1rem" aria-hidden />
      {seconds === null && t('tokenEndUnknown')}
      {seconds === 0 && t('tokenEnded')}
      {seconds !== null &&
        seconds > 0 &&
        t('tokenEnds', { time: `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}` })}
    </p>
  );
}
