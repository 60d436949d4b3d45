import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { TeamChange } from '../../api/live-changes.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { usePersonName } from '../../parts/account/use-person-name.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { elementCacheOf } from '../../queries/element-cache.ts';
import { summariseChanges } from './summarise-changes.ts';

/** The sentence that tells what a colleague changed: "Jana moved 7 cars from A to B." */
export function useChangeSentence(): (
  changes: readonly TeamChange[],
  groupName: (groupId: number) => string | null,
) => string {
  const t = useTranslations('team');
  const personName = usePersonName();
  const scope = useScope();
  const client = useQueryClient();
  const userName = (id: number) => {
    const user = elementCacheOf(client, scope).get('users', id);
    return user === undefined ? null : kindOf('users').title(user);
  };
  return (changes, groupName) => {
    const [first] = changes;
    const who = first === undefined ? '' : personName(first.by);
    const nameOf = (id: number) => groupName(id) ?? t('group', { id: String(id) });
    const summary = summariseChanges(changes);
    switch (summary.type) {
      case 'moved': {
        const { kind, count, from, to } = summary;
        return t('news.moved', { who, kind, count, from: nameOf(from), to: nameOf(to) });
      }
      case 'added':
      case 'removed': {
        const { type, kind, count, group } = summary;
        return t(`news.${type}`, { who, kind, count, name: nameOf(group) });
      }
      case 'created':
      case 'renamed':
      case 'deleted':
        // The sentence says already that it is a group.
        return t(`news.${summary.type}`, {
          who,
          name: groupName(summary.group) ?? String(summary.group),
        });
      case 'create-user':
      case 'assign-user':
      case 'unassign-user': {
        const { type, count, user } = summary;
        const name = user === null ? null : userName(user);
        return name === null
          ? t(`news.${type}`, { who, count })
          : t(`news.one.${type}`, { who, name });
      }
      case 'many':
        return t('news.many', { who, count: summary.count });
    }
  };
}
