import { useTranslations } from 'use-intl';
import type { User } from '../../api/users.ts';
import { GroupName } from '../../parts/group-name.tsx';
import { useChange } from '../../parts/use-change.ts';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useCustomerName } from '../../parts/use-customer-name.ts';
import { userName } from '../../kinds/users.ts';
import { ForWhom } from '../../parts/for-whom.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TryAgain } from '../../ui/try-again.tsx';
import { useGroupsOfUser } from './use-groups-of-user.ts';
import classes from './users.module.css';

const named = 8;

/** Asks before a user leaves the customer, and says which groups it leaves with that. */
export function UnassignUserDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useTranslations('users');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const customer = useCustomerName();
  const { start } = useChange();
  const name = userName(user) ?? user.emailAddress;
  const { groups, loaded, total, error, retry } = useGroupsOfUser(user.id);
  const unassign = () => {
    if (groups === null) return;
    const change = {
      op: 'unassign-user',
      user: { userId: user.id },
      groups: groups.map(({ id }) => id),
    } as const;
    start([change], { type: 'unassign-user', userIds: [user.id] });
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('unassignTitle', { name })}
      confirm={t('unassign')}
      cancel={common('cancel')}
      danger
      waits={groups === null}
      onConfirm={unassign}
      onCancel={onClose}
    >
      <ForWhom />
      <p className={classes.first}>{t('unassignText', { name, customer })}</p>
      <div className={classes.memberships}>
        {/* A counter is looked at, not listened to. */}
        {groups === null &&
          error === null &&
          t('readingGroups', { loaded: String(loaded), total: String(total) })}
        <div aria-live="polite">
          {groups !== null && (
            <>
              {t('unassignGroups', { count: groups.length })}
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
            </>
          )}
          {groups === null && error !== null && (
            <TryAgain
              text={t('groupsFailed', { why: errorText(error) })}
              again={common('tryAgain')}
              onAgain={retry}
            />
          )}
        </div>
      </div>
    </ConfirmDialog>
  );
}
