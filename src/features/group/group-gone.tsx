import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { elementKinds } from '../../api/elements.ts';
import type { Change } from '../../changes/change.ts';
import type { Members } from '../../changes/pending/change-base.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { useChange } from '../../parts/plans/use-change.ts';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { paths } from '../../paths.ts';
import type { Fleet } from '../../queries/fleet.ts';
import { EmptyState } from '../../ui/page/states.tsx';
import { usePageTitle } from '../../ui/page/use-page-title.ts';

/** What was in the group when it was last read, by kind. */
function lastMembersOf(fleet: Fleet, groupId: number): Members {
  const members: Members = {};
  for (const kind of elementKinds) {
    const ids = fleet.of(kind).index.lastOf(groupId) ?? [];
    if (ids.length > 0) members[kind] = [...ids];
  }
  return members;
}

const ref = 'again';

/** The group under another id, which the old one then means, with all that was in it. */
function creationOf(groupId: number, name: string, members: Members): readonly Change[] {
  const assigns = elementKinds.flatMap((kind) =>
    (members[kind] ?? []).map((elementId): Change => {
      return { op: 'assign', kind, groupId: { created: ref }, elementId, after: 0 };
    }),
  );
  return [{ op: 'create-group', ref, name, restores: groupId }, ...assigns];
}

/** A group that was there, and that somebody else has deleted meanwhile. */
export function GroupGone({ groupId, name }: { groupId: number; name: string }) {
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const history = useTranslations('history');
  const format = useFormatter();
  const fleet = useFleet();
  const { start } = useChange();
  usePageTitle(isolatedText(name));
  const members = lastMembersOf(fleet, groupId);
  const held = elementKinds.flatMap((kind) => {
    const count = members[kind]?.length ?? 0;
    return count === 0 ? [] : [common(`counts.${kind}`, { count })];
  });
  return (
    <EmptyState
      title={t('goneTitle', { name })}
      action={
        <>
          <Button
            onClick={() => start(creationOf(groupId, name, members), { type: 'create-group' })}
          >
            {t('createAgain')}
          </Button>
          <Button component={Link} to={paths.log({ group: groupId })} variant="default">
            {history('history')}
          </Button>
          <Button component={Link} to={paths.groups()} variant="default">
            {t('toGroups')}
          </Button>
        </>
      }
    >
      {held.length === 0 ? t('goneEmpty') : t('goneHeld', { what: format.list(held) })}
    </EmptyState>
  );
}
