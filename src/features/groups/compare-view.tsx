import { NativeSelect } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { GroupSelect } from '../../parts/groups/group-select.tsx';
import { AsOf } from '../../parts/reads/as-of.tsx';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { SinceYouLooked } from '../../parts/reads/since-you-looked.tsx';
import { useOthersIn } from '../../parts/reads/use-others.ts';
import { useSight } from '../../parts/reads/use-sight.ts';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { useOverlaid } from '../../parts/plans/use-engine.tsx';
import { useGroups } from '../../parts/groups/use-groups.ts';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Skeletons } from '../../ui/page/skeletons.tsx';
import { EmptyState } from '../../ui/page/states.tsx';
import { useTellOutcome } from '../../ui/messages/told-lists.ts';
import { urlChoice, urlId, useUrlState } from '../../ui/page/use-url-state.ts';
import { ComparePair } from './compare-pair.tsx';
import classes from './compare.module.css';

const CompareTable = lazyPart(async () => (await import('./compare-table.tsx')).CompareTable);

/** Nothing can be compared yet; whoever chooses is told. */
function NoPair() {
  const title = useTranslations('compare')('chooseBoth');
  useTellOutcome(title, '[data-chooses]');
  return <EmptyState title={title} />;
}

interface PairOthersProps {
  a: NamedGroup;
  b: NamedGroup;
  kind: ElementKind;
}

/** What others changed in either group while somebody compares them; of which one is said as it is heard. */
function PairOthers({ a, b, kind }: PairOthersProps) {
  const inA = useOthersIn(a.id, a.name, kind);
  const inB = useOthersIn(b.id, b.name, kind);
  const came = new Set([...inA.came, ...inB.came]);
  const went = new Set([...inA.went, ...inB.went]);
  return <SinceYouLooked others={{ came, went }} />;
}

interface CompareViewProps {
  /** The first group is to hold what the other one holds. */
  onEqual: (group: NamedGroup, other: NamedGroup) => void;
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
  const sight = useSight(values.kind);
  // What undo brought back has another id, which the one in the address leads to.
  const idOfA = useOverlaid((overlay) => overlay.groupId(values.a ?? 0));
  const idOfB = useOverlaid((overlay) => overlay.groupId(values.b ?? 0));
  const goneOf = (id: number | null) => {
    const name = fleet.nameOf(id ?? 0);
    return name === null ? compare('noSuch', { id: String(id) }) : t('goneTitle', { name });
  };
  return (
    // What is old below it is asked for by the same button.
    <QueryView
      query={{ ...groups, refetch: () => fleet.readAnew() }}
      skeleton={<Skeletons rows={8} height={2.25} />}
    >
      {({ groups: all }) => {
        const a = all.find(({ id }) => id === idOfA);
        const b = all.find(({ id }) => id === idOfB);
        const named = (group: NamedGroup) => ({ id: group.id, name: labelOf(group) });
        const isPair = a !== undefined && b !== undefined && a.id !== b.id;
        return (
          <div className={classes.view} data-over-dock>
            <div className={classes.choice} data-chooses>
              <GroupSelect
                label={compare('first')}
                none={compare('choose')}
                value={a?.id ?? values.a}
                unlisted={goneOf(values.a)}
                onChange={(id) => change({ a: id === null ? '' : String(id) })}
              />
              <GroupSelect
                label={compare('second')}
                none={compare('choose')}
                value={b?.id ?? values.b}
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
                <div className={classes.table}>
                  <PairOthers a={named(a)} b={named(b)} kind={values.kind} />
                  <AsOf {...sight} />
                  <Suspense>
                    <CompareTable a={named(a)} b={named(b)} kind={values.kind} />
                  </Suspense>
                </div>
              )}
            </div>
            {isPair ? (
              <ComparePair
                key={`${a.id}/${b.id}/${values.kind}`}
                a={a}
                b={b}
                kind={values.kind}
                isToldAbove={groups.error !== null}
                onEqual={onEqual}
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
