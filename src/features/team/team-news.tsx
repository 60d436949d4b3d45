import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { ownRuns } from '../../api/http.ts';
import type { Person, TeamChange } from '../../api/live-changes.ts';
import type { Scope } from '../../api/scope.ts';
import { namesakesIn } from '../../i18n/same-sight.ts';
import { paths } from '../../paths.ts';
import { createChangeApplier } from '../../queries/apply-change.ts';
import { fleetOf } from '../../queries/fleet.ts';
import { groupsQuery } from '../../queries/groups.ts';
import { followChanges } from '../../queries/shared-changes.ts';
import { showMessage } from '../../ui/messages/show-message.ts';
import { whenQuiet } from '../../ui/page/when-quiet.ts';
import { createNews } from './news.ts';
import { useChangeSentence } from './use-change-sentence.ts';

/** Takes what colleagues change into what is shown, and tells of each of their runs once. Shows nothing itself. */
export function TeamNews({ environment, customerId }: Scope) {
  const t = useTranslations('team');
  const common = useTranslations('common');
  const client = useQueryClient();
  const navigate = useNavigate();
  const sentence = useChangeSentence();

  const tell = useEffectEvent((changes: readonly TeamChange[]) => {
    const [first] = changes;
    if (first === undefined) return;
    const scope = { environment, customerId };
    const { groups = [] } = client.getQueryData(groupsQuery(scope).queryKey) ?? {};
    const namesakes = namesakesIn(groups);
    const nameOf = (id: number) => {
      const name =
        groups.find((group) => group.id === id)?.name ?? fleetOf(client, scope).nameOf(id);
      return name !== null && namesakes.has(id)
        ? common('nameWithId', { name, id: String(id) })
        : name;
    };
    const { run, by } = first;
    showMessage({
      id: `team/${by.id}/${run ?? ''}`,
      text: sentence(changes, nameOf),
      actions: [
        {
          label: t('show'),
          onSelect: () => void navigate(paths.log(run === null ? { person: by.id } : { run })),
        },
      ],
    });
  });

  useEffect(() => {
    const scope = { environment, customerId };
    const applier = createChangeApplier(client, scope);
    const news = createNews(tell);
    const receiver = {
      onChange(change: TeamChange, you: Person) {
        // What this tab did is known to it already, and what the same person does elsewhere is no news.
        if (change.run !== null && ownRuns.has(change.run)) {
          applier.logged();
          return;
        }
        applier.apply(change);
        if (change.by.id !== you.id) news.add(change);
      },
      onMissed: () => applier.applyUnknown(),
    };
    let stop = whenQuiet(
      () => client.isFetching() > 0,
      () => {
        stop = followChanges(scope, receiver);
      },
    );
    return () => {
      stop();
      news.stop();
      applier.stop();
    };
  }, [client, environment, customerId]);
  return null;
}
