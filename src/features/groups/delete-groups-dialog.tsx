import { useTranslations } from 'use-intl';
import { elementKinds } from '../../api/elements.ts';
import { ForWhom } from '../../parts/account/for-whom.tsx';
import { GroupName } from '../../parts/groups/group-name.tsx';
import { MemberCount } from '../../parts/members/member-count.tsx';
import { useChange } from '../../parts/plans/use-change.ts';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { TryAgain } from '../../ui/page/try-again.tsx';
import classes from './groups.module.css';
import { useReadAnew } from './use-read-anew.ts';

interface DeleteGroupsDialogProps {
  groups: readonly { id: number; name: string }[];
  onClose: () => void;
  onStarted: () => void;
}

/** Asks before several groups are deleted, with what is in each. */
export function DeleteGroupsDialog({ groups, onClose, onStarted }: DeleteGroupsDialogProps) {
  const t = useTranslations('groups');
  const tools = useTranslations('tools');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const { wish } = useChange();
  const read = useReadAnew(groups.map(({ id }) => id));
  return (
    <ConfirmDialog
      title={tools('deleteGroupsTitle', { count: groups.length })}
      confirm={t('delete')}
      cancel={common('cancel')}
      danger
      waits={!read.isRead}
      onConfirm={() => {
        onClose();
        wish({ type: 'delete-groups', groupIds: groups.map(({ id }) => id) }, onStarted);
      }}
      onCancel={onClose}
    >
      <ForWhom>{tools('deleteText')}</ForWhom>
      {read.error !== null && (
        <TryAgain
          text={
            <ErrorSentence error={read.error}>
              {tools('membersFailed', { why: errorText(read.error) })}
            </ErrorSentence>
          }
          again={common('tryAgain')}
          onAgain={read.retry}
        />
      )}
      <table className={classes.held}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            {elementKinds.map((kind) => (
              <th key={kind} scope="col">
                {common(`kinds.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">
                <GroupName id={id} name={name} whole />
              </th>
              {elementKinds.map((kind) => (
                <td key={kind}>
                  <MemberCount groupId={id} kind={kind} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{tools('toolText.undo')}</p>
    </ConfirmDialog>
  );
}
