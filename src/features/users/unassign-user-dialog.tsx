import { useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { ForWhom } from '../../parts/account/for-whom.tsx';
import { GroupName } from '../../parts/groups/group-name.tsx';
import { useChange } from '../../parts/plans/use-change.ts';
import { useCustomerName } from '../../parts/account/use-customer-name.ts';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { TryAgain } from '../../ui/page/try-again.tsx';
import { useGroupsOfUsers } from './use-groups-of-users.ts';
import type { NamedUser } from './use-user-dialog.ts';
import classes from './users.module.css';

const named = 8;

interface UnassignUserDialogProps {
  users: readonly NamedUser[];
  onClose: () => void;
}

/** Each with the address, by which those are told apart who have one name. */
function WhoLeaves({ users }: { users: readonly NamedUser[] }) {
  const { elements } = useFleet();
  const common = useTranslations('common');
  const detailOf = (id: number) => {
    const user = elements.get('users', id);
    return user === undefined ? '' : kindOf('users').detail(user);
  };
  return (
    <ul className={classes.who}>
      {users.slice(0, named).map(({ id, title }) => (
        <li key={id}>
          {[title, detailOf(id)]
            .filter((text) => text !== '')
            .map(isolatedText)
            .join(' · ')}
        </li>
      ))}
      {users.length > named && <li>{common('andMore', { count: users.length - named })}</li>}
    </ul>
  );
}

/** Asks before users leave the customer, and says which groups they leave with that. */
export function UnassignUserDialog({ users, onClose }: UnassignUserDialogProps) {
  const t = useTranslations('user-forms');
  const acts = useTranslations('users');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const customer = useCustomerName();
  const { start } = useChange();
  const [first] = users;
  const count = users.length;
  const name = count === 1 && first !== undefined ? first.title : common('counts.users', { count });
  const { groupsOf, loaded, total, error, retry } = useGroupsOfUsers(users.map(({ id }) => id));
  const left = new Map([...(groupsOf?.values() ?? [])].flat().map((group) => [group.id, group]));
  const groups = [...left.values()];
  const unassign = () => {
    if (groupsOf === null) return;
    const changes = users.map(
      ({ id }) =>
        ({
          op: 'unassign-user',
          user: { userId: id },
          groups: (groupsOf.get(id) ?? []).map((group) => group.id),
        }) as const,
    );
    start(changes, { type: 'unassign-user', userIds: users.map(({ id }) => id) });
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('unassignTitle', { name })}
      confirm={acts('unassign')}
      cancel={common('cancel')}
      danger
      waits={groupsOf === null}
      onConfirm={unassign}
      onCancel={onClose}
    >
      <ForWhom>
        <p className={classes.first}>
          {count === 1
            ? t('unassignText', { name, customer })
            : t('unassignManyText', { count, customer })}
        </p>
        <WhoLeaves users={users} />
      </ForWhom>
      <div className={classes.memberships}>
        {/* A counter is looked at, not listened to. */}
        {groupsOf === null &&
          error === null &&
          t('readingGroups', { loaded: String(loaded), total: String(total) })}
        <div aria-live="polite">
          {groupsOf !== null && (
            <>
              {t('unassignGroups', { count: groups.length })}
              {groups.length > 0 && (
                <ul className={classes.groups}>
                  {groups.slice(0, named).map((group) => (
                    <li key={group.id}>
                      <GroupName id={group.id} name={group.name} whole />
                    </li>
                  ))}
                  {groups.length > named && (
                    <li>{t('moreGroups', { count: groups.length - named })}</li>
                  )}
                </ul>
              )}
            </>
          )}
          {groupsOf === null && error !== null && (
            <TryAgain
              text={
                <ErrorSentence error={error}>
                  {t('groupsFailed', { why: errorText(error) })}
                </ErrorSentence>
              }
              again={common('tryAgain')}
              onAgain={retry}
            />
          )}
        </div>
      </div>
    </ConfirmDialog>
  );
}
