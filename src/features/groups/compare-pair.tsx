import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { confirmedIds } from '../../changes/pending/confirmed-ids.ts';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import type { ShownMembers } from '../../changes/pending/shown-members.ts';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { useMembers } from '../../parts/members/use-memberships.ts';
import { useChange } from '../../parts/plans/use-change.ts';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { Skeletons } from '../../ui/page/skeletons.tsx';
import { CompareActs } from './compare-acts.tsx';
import classes from './compare.module.css';
import { CompareList } from './compare-list.tsx';
import { ComparePicture } from './compare-picture.tsx';
import { comparedOf } from './compared.ts';

interface ComparePairProps {
  a: NamedGroup;
  b: NamedGroup;
  kind: ElementKind;
  /** The page says already that what it shows is old. */
  isToldAbove: boolean;
  /** The first group is to hold what the other one holds. */
  onEqual: (group: NamedGroup, other: NamedGroup) => void;
}

const nowOf = (members: ShownMembers | undefined) =>
  members === undefined ? undefined : confirmedIds(members.ids, members.pending);

/** What is in only one of two groups, and what is in both; copied and moved from here. */
export function ComparePair({ a, b, kind, isToldAbove, onEqual }: ComparePairProps) {
  const compare = useTranslations('compare');
  const labelOf = useGroupLabel();
  const { wish } = useChange();
  const ofA = useMembers(a.id, kind);
  const ofB = useMembers(b.id, kind);
  const [membersOfA, membersOfB] = [ofA.data, ofB.data];
  const compared = useMemo(
    () => comparedOf(membersOfA?.ids, membersOfB?.ids),
    [membersOfA, membersOfB],
  );
  const now = useMemo(
    () => comparedOf(nowOf(membersOfA), nowOf(membersOfB)),
    [membersOfA, membersOfB],
  );
  const isKnown = membersOfA !== undefined && membersOfB !== undefined;
  const isReading = ofA.isFetching || ofB.isFetching;
  const both = {
    data: isKnown ? compared : undefined,
    error: isToldAbove && isKnown ? null : (ofA.error ?? ofB.error),
    isFetching: isReading,
    refetch: () => Promise.all([ofA.refetch(), ofB.refetch()]),
  };
  const copy = (ids: readonly number[], to: NamedGroup) => ({
    label: compare('copy'),
    whole: compare('copyTo', { name: labelOf(to) }),
    onSelect: () => wish({ type: 'assign', kind, groupIds: [to.id], elementIds: ids }),
  });
  const move = (ids: readonly number[], from: NamedGroup, to: NamedGroup) => ({
    label: compare('move'),
    whole: compare('moveTo', { name: labelOf(to) }),
    onSelect: () => wish({ type: 'move', kind, elementIds: ids, from: from.id, to: to.id }),
  });
  const equal = (to: NamedGroup, other: NamedGroup) => ({
    label: compare('equal'),
    whole: compare('equalTo', { name: labelOf(other) }),
    onSelect: () => onEqual(to, other),
  });
  const acts = (ids: readonly number[], from: NamedGroup, to: NamedGroup) => [
    ...(ids.length === 0 ? [] : [copy(ids, to), move(ids, from, to)]),
    equal(to, from),
  ];
  return (
    <QueryView
      query={both}
      failedTitle={compare('failed', { name: labelOf(membersOfA === undefined ? a : b) })}
      skeleton={<Skeletons rows={6} height={2.25} />}
    >
      {({ first, second }) => (
        <>
          <ComparePicture compared={compared} a={labelOf(a)} b={labelOf(b)} />
          <div className={classes.lists}>
            <CompareList kind={kind} only={a} ids={first} now={now.first} isReading={isReading}>
              <CompareActs to={b} side="right" acts={acts(first, a, b)} />
            </CompareList>
            <CompareList kind={kind} ids={compared.both} now={now.both} isReading={isReading} />
            <CompareList kind={kind} only={b} ids={second} now={now.second} isReading={isReading}>
              <CompareActs to={a} side="left" acts={acts(second, b, a)} />
            </CompareList>
          </div>
        </>
      )}
    </QueryView>
  );
}
