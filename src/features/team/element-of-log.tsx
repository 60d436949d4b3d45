import { CloseButton } from '@mantine/core';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useFocusHome } from '../../ui/focus/use-focus-home.ts';
import classes from './team.module.css';

interface ElementOfLogProps {
  what: string;
  to: string;
  onAll: () => void;
}

/** The one element that the log is about, and the way back to all. */
export function ElementOfLog({ what, to, onAll }: ElementOfLogProps) {
  const t = useTranslations('team');
  const all = t('filters.allElements');
  return (
    <span className={classes.element} {...useFocusHome()}>
      <Link className={classes.link} to={to}>
        {t('filters.oneElement', { what })}
      </Link>
      <CloseButton aria-label={all} title={all} onClick={onAll} />
    </span>
  );
}
