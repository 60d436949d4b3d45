import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import * as v from 'valibot';
import type { ElementKind } from '../../api/elements.ts';
import { ApiError } from '../../api/errors.ts';
import { confirmedIds } from '../../changes/pending/confirmed-ids.ts';
import { QueryView } from '../../parts/reads/query-view.tsx';
import { useMembers } from '../../parts/members/use-memberships.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { paths } from '../../paths.ts';
import { logSinceQuery } from '../../queries/team-log.ts';
import { EmptyState } from '../../ui/page/states.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useUrlState } from '../../ui/page/use-url-state.ts';
import { AsOfMoment } from './as-of-moment.tsx';
import { GroupThen } from './group-then.tsx';
import classes from './group.module.css';
import { useLogSince } from './use-log-since.ts';
import { MembersSkeleton } from './members-skeleton.tsx';

interface GroupAsOfProps {
  group: { id: number; name: string };
  kind: ElementKind;
}

/** A moment (ISO 8601), in milliseconds since 1970; null where the address has none. */
const urlMoment = v.fallback(
  v.nullable(v.pipe(v.string(), v.transform(Date.parse), v.number())),
  null,
);
const minute = 60_000;

/** Users who left the customer left its groups as well, of which the log has no entry. */
const unassigned = { op: 'unassign-user', outcome: 'done' };

/** What was in a group at a moment (`?asOf=`), computed from the log backwards from now, beside what is in it now. */
export function GroupAsOf({ group, kind }: GroupAsOfProps) {
  const t = useTranslations('history');
  const team = useTranslations('team');
  const scope = useScope();
  const { values, change } = useUrlState({ asOf: urlMoment });
  const today = new Date(useNow(minute)).setHours(0, 0, 0, 0);
  // Where the address names no moment, it is the beginning of the day.
  const at = values.asOf ?? today;
  const read = useMembers(group.id, kind, { anew: true });
  // What an earlier visit left may be long past: compared with the log it would contradict it.
  const members = { ...read, data: read.data?.isEarlier === false ? read.data : undefined };
  const log = useLogSince(group.id, at, members.data);
  const gone = useQuery({ ...logSinceQuery(scope, unassigned, at), enabled: kind === 'users' });
  const skeleton = <MembersSkeleton kind={kind} />;
  const isOff = log.error instanceof ApiError && log.error.kind === 'not-found';
  if (isOff) return <EmptyState title={team('offTitle')}>{team('offText')}</EmptyState>;
  return (
    <>
      <div className={classes.moment}>
        <AsOfMoment
          at={at}
          onChange={(moment) => change({ asOf: new Date(moment).toISOString() })}
          now={paths.group(group.id, kind)}
        />
      </div>
      <QueryView query={members} skeleton={skeleton}>
        {({ ids, pending }) => (
          <QueryView query={log} skeleton={skeleton}>
            {({ changes, from }) =>
              from === null ? (
                <EmptyState title={t('unknownTitle')}>{t('unknownText')}</EmptyState>
              ) : (
                <GroupThen
                  group={group}
                  kind={kind}
                  at={at}
                  from={from}
                  now={confirmedIds(ids, pending)}
                  changes={changes}
                  unassigned={gone.data?.changes.length ?? 0}
                />
              )
            }
          </QueryView>
        )}
      </QueryView>
    </>
  );
}
