import { useTranslations } from 'use-intl';
import unseen from '../../ui/unseen.module.css';
import classes from './since-you-looked.module.css';
import { type Others, toldOf } from './use-others.ts';

interface SinceYouLookedProps {
  others: Others;
  /** Beside a name that needs the room: the figures alone are seen, all of it is heard and pointed at. */
  isShort?: boolean;
}

/** How much others brought, and took away, while somebody looks. */
export function SinceYouLooked({ others: { came, went }, isShort = false }: SinceYouLookedProps) {
  const t = useTranslations('common');
  if (came.size === 0 && went.size === 0) return null;
  const figures = t('cameAndWent', toldOf(came.size, went.size));
  const words = t('sinceYouLooked', { figures });
  if (!isShort) return <span className={classes.since}>{words}</span>;
  return (
    <span className={classes.since} title={words}>
      <span className={unseen.unseen}>{words}</span>
      <span aria-hidden>{figures}</span>
    </span>
  );
}
