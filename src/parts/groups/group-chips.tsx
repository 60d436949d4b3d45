import { memo, useMemo, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { paths } from '../../paths.ts';
import { collatorFor } from '../../ui/collator.ts';
import unseen from '../../ui/unseen.module.css';
import { byFrame } from '../reads/by-frame.ts';
import { GroupName } from './group-name.tsx';
import classes from './group-chips.module.css';
import { useMemberships } from '../members/use-memberships.ts';

/** So many groups stand in a row; of the others only how many there are. */
const shownGroups = 2;

interface Without {
  groupId: number;
  /** It is in no other group. */
  none: string;
  /** In which others it is was not read yet, or not of all. */
  notKnown: string;
  maybeMore: string;
}

interface GroupChipsProps {
  kind: ElementKind;
  elementId: number;
  names: ReadonlyMap<number, string>;
  /** Every group was read: only then "in no group" is true. */
  isWhole: boolean;
  tabIndex: number;
  /** A group that is not told of, since it is plain that the element is in it, and what is said then. */
  without?: Without;
}

const idsIn = (text: string) => new Set(text === '' ? [] : text.split(',').map(Number));

/** The groups of one element in a list, each of which leads to the group. */
export const GroupChips = memo(function GroupChips(props: GroupChipsProps) {
  const { kind, elementId, names, isWhole, tabIndex, without } = props;
  const t = useTranslations('elements');
  const common = useTranslations('common');
  const shown = useMemberships(kind);
  const subscribe = useMemo(
    () => byFrame((listener) => shown.subscribeElement(elementId, listener)),
    [shown, elementId],
  );
  // As text, since each has to be the same value for as long as it is the same.
  const text = useSyncExternalStore(subscribe, () => shown.groupsOf(elementId).join(','));
  const waiting = useSyncExternalStore(subscribe, () =>
    [...shown.pendingOf(elementId).keys()].join(','),
  );
  const ids = idsIn(text);
  const pending = idsIn(waiting);
  const collator = collatorFor(useLocale());
  if (without !== undefined) for (const those of [ids, pending]) those.delete(without.groupId);
  const own = [...ids]
    .flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [[id, name] as const];
    })
    .toSorted(([, one], [, other]) => collator.compare(one, other));
  if (own.length === 0) {
    // What is on its way out is not out yet.
    if (pending.size > 0) return <span className={classes.none}>{common('pending')}</span>;
    const isNone = isWhole && ids.size === 0;
    const words = isNone ? (without?.none ?? t('inNoGroup')) : without?.notKnown;
    return words === undefined ? null : <span className={classes.none}>{words}</span>;
  }
  const rest = own.slice(shownGroups);
  return (
    <span className={classes.chips}>
      {own.slice(0, shownGroups).map(([id, name]) => (
        <Link
          key={id}
          to={paths.group(id, kind)}
          tabIndex={tabIndex}
          className={classes.chip}
          data-pending={pending.has(id) || undefined}
          title={pending.has(id) ? common('nameOnItsWay', { name }) : isolatedText(name)}
        >
          <GroupName id={id} name={name} />
        </Link>
      ))}
      {rest.length > 0 && (
        <span
          className={classes.more}
          title={rest.map(([, name]) => isolatedText(name)).join(', ')}
        >
          {t('moreGroups', { count: rest.length })}
        </span>
      )}
      {!isWhole && without !== undefined && (
        <span className={classes.more} title={without.maybeMore}>
          <span aria-hidden>{'…'}</span>
          <span className={unseen.unseen}>{without.maybeMore}</span>
        </span>
      )}
    </span>
  );
});
