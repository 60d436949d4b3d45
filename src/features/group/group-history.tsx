import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { CopyLink } from '../../parts/commands/copy-link.tsx';
import { paths } from '../../paths.ts';
import { useNow } from '../../ui/use-now.ts';
import classes from './group.module.css';
import { useTab } from './use-tab.ts';

const minute = 60_000;

/** Where it stands what was done with a group, and how it was when the day began. */
export function useHistoryPaths(groupId: number) {
  const [tab] = useTab();
  const today = new Date(useNow(minute)).setHours(0, 0, 0, 0);
  return {
    log: paths.log({ group: groupId }),
    asItWas: `${paths.group(groupId, tab)}&asOf=${new Date(today).toISOString()}`,
  };
}

/** The ways to what was done with a group, and to how it was. */
export function GroupHistory({ groupId }: { groupId: number }) {
  const t = useTranslations('history');
  const { log, asItWas } = useHistoryPaths(groupId);
  return (
    <>
      <Link to={log} className={classes.crumb}>
        {t('history')}
      </Link>
      <Link to={asItWas} className={classes.crumb}>
        {t('asItWas')}
      </Link>
      <CopyLink />
    </>
  );
}
