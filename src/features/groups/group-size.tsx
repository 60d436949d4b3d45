import { useTranslations } from 'use-intl';
import classes from './groups.module.css';

interface GroupSizeProps {
  /** Undefined while it is being read, null where it could not be. */
  size: number | null | undefined;
  largest: number;
}

/** How many cars a group holds: a bar to compare by, and the number. */
export function GroupSize({ size, largest }: GroupSizeProps) {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  return (
    <span className={classes.size} title={size === null ? t('sizeUnknown') : undefined}>
      <span className={classes.bar} data-waiting={size === undefined || undefined} aria-hidden>
        <span
          className={classes.fill}
          style={{ width: `${Math.round((100 * (size ?? 0)) / largest)}%` }}
        />
      </span>
      <span className={classes.count}>
        {size === undefined && <span className={classes.hidden}>{common('loading')}</span>}
        {size === null ? '–' : size}
      </span>
    </span>
  );
}
