import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import classes from './overview.module.css';

interface FactProps {
  /** What is counted, in the words for so many of it. */
  label: (count: number) => string;
  /** Null while nobody knows. */
  count: number | null;
  /** Where what is counted is listed. */
  to: string;
}

/** One number that leads to the list of what it counts. */
export function Fact({ label, count, to }: FactProps) {
  const t = useTranslations('overview');
  const format = useFormatter();
  return (
    <Link to={to} className={classes.fact} data-none={count === 0 || undefined}>
      <span className={classes.number}>
        {count === null ? (
          <span className={classes.waiting}>{t('counting')}</span>
        ) : (
          format.number(count)
        )}
      </span>
      <span className={classes.label}>{label(count ?? 0)}</span>
    </Link>
  );
}
