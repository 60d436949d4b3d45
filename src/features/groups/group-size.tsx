import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { CountOnItsWay } from '../../parts/members/count-on-its-way.tsx';
import { useMembers } from '../../parts/members/use-memberships.ts';
import unseen from '../../ui/unseen.module.css';
import classes from './groups.module.css';

interface GroupSizeProps {
  groupId: number;
  kind: ElementKind;
  /** The size of the largest group, which has the longest bar. */
  largest: number;
}

/** How many of a kind a group holds: a bar to compare by, and the number. */
export function GroupSize({ groupId, kind, largest }: GroupSizeProps) {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const { data, error, isFetching } = useMembers(groupId, kind);
  const isUnknown = data === undefined && error !== null && !isFetching;
  const width = `${Math.min(100, Math.round((100 * (data?.ids.length ?? 0)) / largest))}%`;
  return (
    <span className={classes.size} title={isUnknown ? t('sizeUnknown') : undefined}>
      <span
        className={classes.bar}
        data-bar
        data-waiting={(data === undefined && !isUnknown) || undefined}
        aria-hidden
      >
        <span className={classes.fill} style={{ width }} />
      </span>
      <span className={classes.count}>
        {data !== undefined && <CountOnItsWay now={data.now} onTheirWay={data.pending.size} />}
        {data === undefined && isUnknown && '–'}
        {data === undefined && !isUnknown && (
          <span className={unseen.unseen}>{common('loading')}</span>
        )}
      </span>
    </span>
  );
}
