import { Button, NativeSelect } from '@mantine/core';
import { Suspense, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { confirmedIds } from '../../changes/pending/confirmed-ids.ts';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import type { ShownMembers } from '../../changes/pending/shown-members.ts';
import { GroupSelect } from '../../parts/groups/group-select.tsx';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { useChange } from '../../parts/plans/use-change.ts';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { useGroups } from '../../parts/groups/use-groups.ts';
import { useFleet, useMembers } from '../../parts/members/use-memberships.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Skeletons } from '../../ui/page/skeletons.tsx';
import { EmptyState } from '../../ui/page/states.tsx';
import { useTellOutcome } from '../../ui/messages/told-lists.ts';
import { urlChoice, urlId, useUrlState } from '../../ui/page/use-url-state.ts';
import classes from './compare.module.css';
import { CompareList } from './compare-list.tsx';
import { ComparePicture } from './compare-picture.tsx';
import { comparedOf } from './compared.ts';

const CompareTable = lazyPart(async () => (await import('./compare-table.tsx')).CompareTable);

/** Two groups, by the names that tell them apart. */
interface PairProps {
  a: NamedGroup;
  b: NamedGroup;
  kind: ElementKind;
}

const nowOf = (members: ShownMembers | undefined) =>
  members === undefined ? undefined : confirmedIds(members.ids, members.pending);

/** What is in only one of two groups, and what is in both; copied and moved from here. */
function Pair({ a, b, kind }: PairProps) {
  const compare = useTranslations('compare');
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
  const isReading = ofA.isFetching || ofB.isFetching;
  const copy = (ids: readonly number[], to: NamedGroup) => ({
    label: compare('copyTo', { name: to.name }),
    onSelect: () => void wish({ type: 'assign', kind, groupIds: [to.id], elementIds: ids }),
  });
  const move = (ids: readonly number[], from: NamedGroup, to: NamedGroup) => ({
    label: compare('moveTo', { name: to.name }),
    onSelect: () => void wish({ type: 'move', kind, elementIds: ids, from: from.id, to: to.id }),
  });
  return (
    <QueryView query={ofA} skeleton={<Skeletons rows={6} height={2.25} />}>
      {() => (
        <QueryView query={ofB} skeleton={<Skeletons rows={6} height={2.25} />}>
          {() => (
            <>
              <ComparePicture compared={compared} a={a.name} b={b.name} />
              <div className={classes.lists}>
                <CompareList
                  title={compare('onlyIn', { name: a.name })}
                  kind={kind}
                  ids={compared.first}
                  now={now.first}
                  isReading={isReading}
                  actions={[copy(compared.first, b), move(compared.first, a, b)]}
                />
                <CompareList
                  title={compare('both')}
                  kind={kind}
                  ids={compared.both}
                  now={now.both}
                  isReading={isReading}
                  actions={[]}
                />
                <CompareList
                  title={compare('onlyIn', { name: b.name })}
                  kind={kind}
                  ids={compared.second}
                  now={now.second}
                  isReading={isReading}
                  actions={[copy(compared.second, a), move(compared.second, b, a)]}
                />
              </div>
            </>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

/** Nothing can be compared yet; whoever chooses is told. */
function NoPair() {
  const title = useTranslations('compare')('chooseBoth');
  useTellOutcome(title, '[data-chooses]');
  return <EmptyState title={title} />;
}

interface CompareViewProps {
  onEqual: (group: NamedGroup, otherId: number) => void;
}

/** Two groups, chosen in the address: `?a=&b=&kind=`. */
export function CompareView({ onEqual }: CompareViewProps) {
  const compare = useTranslations('compare');
  const common = useTranslations('common');
  const t = useTranslations('groups');
  const fleet = useFleet();
  const groups = useGroups();
  const labelOf = useGroupLabel();
  const { values, change } = useUrlState({ a: urlId, b: urlId, kind: urlChoice(elementKinds) });
  const goneOf = (id: number | null) =>
    t('goneTitle', { name: fleet.nameOf(id ?? 0) ?? common('idOf', { id: String(id) }) });
  return (
    <QueryView query={groups} skeleton={<Skeletons rows={8} height={2.25} />}>
      {({ groups: all }) => {
        const a = all.find(({ id }) => id === values.a);
        const b = all.find(({ id }) => id === values.b);
        const named = (group: NamedGroup) => ({ id: group.id, name: labelOf(group) });
        const isPair = a !== undefined && b !== undefined && a.id !== b.id;
        return (
          <div className={classes.view} data-over-dock>
            <div className={classes.choice} data-chooses>
              <GroupSelect
                label={compare('first')}
                none={compare('choose')}
                value={values.a}
                unlisted={goneOf(values.a)}
                onChange={(id) => change({ a: id === null ? '' : String(id) })}
              />
              <GroupSelect
                label={compare('second')}
                none={compare('choose')}
                value={values.b}
                unlisted={goneOf(values.b)}
                onChange={(id) => change({ b: id === null ? '' : String(id) })}
              />
              <NativeSelect
                label={compare('kind')}
                value={values.kind}
                data={elementKinds.map((kind) => ({
                  value: kind,
                  label: common(`kinds.${kind}`),
                }))}
                onChange={({ currentTarget: { value } }) => change({ kind: value })}
              />
              {isPair && (
                <>
                  <Button
                    variant="default"
                    size="compact-md"
                    className={classes.equal}
                    onClick={() => onEqual(b, a.id)}
                  >
                    {compare('makeEqual', { name: labelOf(b), other: labelOf(a) })}
                  </Button>
                  <Button
                    variant="default"
                    size="compact-md"
                    className={classes.equal}
                    onClick={() => onEqual(a, b.id)}
                  >
                    {compare('makeEqual', { name: labelOf(a), other: labelOf(b) })}
                  </Button>
                  <div className={classes.table}>
                    <Suspense>
                      <CompareTable a={named(a)} b={named(b)} kind={values.kind} />
                    </Suspense>
                  </div>
                </>
              )}
            </div>
            {isPair ? (
              <Pair
                key={`${a.id}/${b.id}/${values.kind}`}
                a={named(a)}
                b={named(b)}
                kind={values.kind}
              />
            ) : (
              <NoPair />
            )}
          </div>
        );
      }}
    </QueryView>
  );
}
