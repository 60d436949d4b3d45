import { IconClock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTokenLife } from '../../parts/account/use-token-life.ts';
import { paths } from '../../paths.ts';
import classes from './token-badge.module.css';

const minute = 60_000;

/** How long the access token still lives; loud for the last five minutes. Leads to the settings. */
export function TokenBadge() {
  const t = useTranslations('shell');
  const life = useTokenLife();
  if (life === null) return null;
  const text = life === 0 ? t('tokenEnded') : t('tokenLeft', { minutes: Math.ceil(life / minute) });
  return (
    <Link
      to={paths.settings()}
      className={classes.badge}
      data-soon={life < 5 * minute || undefined}
    >
      <IconClock size="1rem" aria-hidden />
      <span className={classes.text}>{text}</span>
    </Link>
  );
}
