import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { useCommands } from '../../parts/commands/commands.ts';
import { listedIn } from '../../parts/groups/group-order.ts';
import { useOverlay } from '../../parts/plans/use-engine.tsx';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { useGroups } from '../../parts/groups/use-groups.ts';
import { paths } from '../../paths.ts';
import { announce } from '../../ui/messages/live-region.tsx';
import { urlName, useUrlState } from '../../ui/page/use-url-state.ts';
import classes from './group.module.css';
import { neighboursOf } from './neighbours.ts';

/** The way to the groups before and after this one, as they stand in the list that somebody came from. */
export function GroupSteps({ groupId }: { groupId: number }) {
  const t = useTranslations('acts');
  const navigate = useNavigate();
  const labelOf = useGroupLabel();
  const overlay = useOverlay();
  // Whoever goes on stays in that list.
  const state: unknown = useLocation().state;
  // One goes on in the same tab, and with the same things beside; a search is about one group.
  const { searchWith } = useUrlState({ q: urlName, sort: urlName, dir: urlName });
  const pageOf = (id: number) => ({
    pathname: paths.group(id),
    search: searchWith({ q: null, sort: null, dir: null }),
  });
  const groups = useGroups().data?.groups ?? [];
  // One that came back has another id than the list knew.
  const listed = listedIn(state)?.map((id) => overlay.groupId(id)) ?? null;
  const { before, after, place, count } = neighboursOf(groupId, groups, listed);
  const steps = [
    { group: before, go: 'previous', end: 'isFirst', Icon: IconChevronLeft },
    { group: after, go: 'next', end: 'isLast', Icon: IconChevronRight },
  ] as const;
  const step = ({ group, end }: (typeof steps)[number]) => {
    if (group === undefined) announce(t(`steps.${end}`));
    else void navigate(pageOf(group.id), { state });
  };
  useCommands({ previousGroup: () => step(steps[0]), nextGroup: () => step(steps[1]) });
  if (count < 2) return null;
  return (
    <span className={classes.steps}>
      {steps.map(({ group, go, end, Icon }) => {
        const label =
          group === undefined ? t(`steps.${end}`) : t(`steps.${go}`, { name: labelOf(group) });
        const look = { variant: 'subtle', color: 'gray', size: '1.5rem', title: label } as const;
        return group === undefined ? (
          <ActionIcon key={go} {...look} aria-label={label} disabled>
            <Icon size="1.125rem" aria-hidden />
          </ActionIcon>
        ) : (
          <ActionIcon
            key={go}
            {...look}
            aria-label={label}
            component={Link}
            to={pageOf(group.id)}
            state={state}
          >
            <Icon size="1.125rem" aria-hidden />
          </ActionIcon>
        );
      })}
      <span className={classes.place}>{t('steps.place', { place, count })}</span>
    </span>
  );
}
