import { Skeleton } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { withLaterWords } from '../../i18n/words.ts';
import { GroupName } from '../../parts/groups/group-name.tsx';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { SinceYouLooked } from '../../parts/reads/since-you-looked.tsx';
import { useOthersIn } from '../../parts/reads/use-others.ts';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { useSight } from '../../parts/reads/use-sight.ts';
import { paths } from '../../paths.ts';
import { Page } from '../../ui/page/page.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { usePageTitle } from '../../ui/page/use-page-title.ts';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import { GroupActions } from './group-actions.tsx';
import classes from './group.module.css';
import { MemberTabs } from './member-tabs.tsx';
import { MembersSkeleton } from './members-skeleton.tsx';
import { GroupSides, type OutsideProps } from './group-sides.tsx';
import type { AroundTools } from './phone-menu.tsx';
import { useGroup } from './use-group.ts';
import { useTab } from './use-tab.ts';

const AsOf = lazyPart(async () => (await import('../../parts/reads/as-of.tsx')).AsOf);
const NoSuchGroup = lazyPart(async () => (await import('./no-such-group.tsx')).NoSuchGroup);
const GroupGone = lazyPart(
  async () => (await withLaterWords(() => import('./group-gone.tsx'))).GroupGone,
);
const GroupAsOf = lazyPart(
  async () => (await withLaterWords(() => import('./group-as-of.tsx'))).GroupAsOf,
);
const PhoneMenu = lazyPart(
  async () => (await withLaterWords(() => import('./phone-menu.tsx'))).PhoneMenu,
);
const GroupLead = lazyPart(
  async () => (await withLaterWords(() => import('./group-lead.tsx'))).GroupLead,
);

interface GroupViewProps {
  groupId: number;
  onRename: (group: NamedGroup) => void;
  onDelete: (group: NamedGroup) => void;
  /** What else can be done with the group as a whole. */
  renderTools: (group: NamedGroup, around?: AroundTools) => ReactNode;
  /** What is not in the group, beside what is. */
  Outside: ComponentType<OutsideProps>;
}

/** A group under its name, with what is in it by kind. */
export function GroupView(props: GroupViewProps) {
  const { groupId, onRename, onDelete, renderTools, Outside } = props;
  const t = useTranslations('groups');
  const { search, ...here } = useLocation();
  const state: unknown = here.state;
  const [tab, setTab] = useTab();
  const narrow = useNarrow();
  const group = useGroup(groupId);
  const found = group.data?.found ?? null;
  usePageTitle(found === null ? t('group') : isolatedText(found.name));
  const fleet = useFleet();
  const sight = useSight(tab);
  const others = useOthersIn(found?.id ?? null, found?.name ?? '', tab);
  if (group.data !== undefined && found === null) {
    const name = fleet.nameOf(groupId);
    return (
      <LatePart>
        {name === null ? <NoSuchGroup /> : <GroupGone groupId={groupId} name={name} />}
      </LatePart>
    );
  }
  if (found !== null && found.id !== groupId)
    return <Navigate to={`${paths.group(found.id)}${search}`} state={state} replace />;
  return (
    <Page
      limited
      title={
        found === null ? (
          <Skeleton height={26} width={180} role="img" aria-label={t('group')} />
        ) : (
          <GroupName id={found.id} name={found.name} whole />
        )
      }
      lead={
        <span className={classes.lead}>
          <Link to={paths.groups()} className={classes.crumb}>
            {t('allGroups')}
          </Link>
          {found !== null && (
            <LatePart fallback={<span className={classes.stepsSpace} />}>
              <GroupLead group={found} />
            </LatePart>
          )}
        </span>
      }
      actions={
        <>
          <SinceYouLooked others={others} />
          <LatePart fallback={<span className={classes.asOfRoom} />}>
            <AsOf {...sight} />
          </LatePart>
          {!narrow && (
            <GroupActions
              isReady={found !== null}
              onRename={() => found !== null && onRename(found)}
              onDelete={() => found !== null && onDelete(found)}
            />
          )}
          {found !== null && !narrow && renderTools(found)}
          {found !== null && narrow && (
            <LatePart fallback={<span className={classes.menuRoom} />}>
              <PhoneMenu
                groupId={found.id}
                onRename={() => onRename(found)}
                onDelete={() => onDelete(found)}
              >
                {(around) => renderTools(found, around)}
              </PhoneMenu>
            </LatePart>
          )}
        </>
      }
    >
      <QueryView
        query={{
          ...group,
          // What is old below it is asked for by the same button.
          refetch: () => fleet.readAnew(),
        }}
        skeleton={
          <div className={classes.waiting}>
            <div className={classes.barSpace} />
            <MembersSkeleton kind={tab} />
          </div>
        }
      >
        {() =>
          found !== null && (
            <MemberTabs groupId={found.id} tab={tab} onTab={setTab}>
              {new URLSearchParams(search).has('asOf') ? (
                <LatePart fallback={<MembersSkeleton kind={tab} />}>
                  <GroupAsOf group={found} kind={tab} />
                </LatePart>
              ) : (
                <GroupSides
                  key={tab}
                  group={found}
                  kind={tab}
                  came={others.came}
                  isToldAbove={group.error !== null}
                  Outside={Outside}
                />
              )}
            </MemberTabs>
          )
        }
      </QueryView>
    </Page>
  );
}
