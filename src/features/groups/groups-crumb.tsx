import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { paths } from '../../paths.ts';
import classes from './groups.module.css';

/** The way back to the list of groups, above what belongs to it. */
export function GroupsCrumb() {
  const t = useTranslations('groups');
  return (
    <Link to={paths.groups()} className={classes.crumb}>
      {t('allGroups')}
    </Link>
  );
}
