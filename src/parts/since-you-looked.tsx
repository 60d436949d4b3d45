import { useTranslations } from 'use-intl';
import classes from './since-you-looked.module.css';
import { type Others, toldOf } from './use-others.ts';

/** How much others brought, and took away, while somebody looks. */
export function SinceYouLooked({ others: { came, went } }: { others: Others }) {
  const t = useTranslations('common');
  if (came.size === 0 && went.size === 0) return null;
  return <span className={classes.since}>{t('sinceYouLooked', toldOf(came.size, went.size))}</span>;
}
