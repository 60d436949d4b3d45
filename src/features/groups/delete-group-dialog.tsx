import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { elementKinds } from '../../api/elements.ts';
import { useChange } from '../../parts/plans/use-change.ts';
import { useCounted } from '../../parts/members/use-counted.ts';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { ForWhom } from '../../parts/account/for-whom.tsx';
import { useMembers } from '../../parts/members/use-memberships.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { TryAgain } from '../../ui/page/try-again.tsx';
import classes from './groups.module.css';

interface DeleteGroupDialogProps {
  group: { id: number; name: string };
  onClose: () => void;
  onDeleted: () => void;
}

/** Asks before a group is deleted, with what is in it: that is read first, so that undo can bring it back. */
export function DeleteGroupDialog({ group, onClose, onDeleted }: DeleteGroupDialogProps) {
  const t = useTranslations('groups');
  const tools = useTranslations('tools');
  const common = useTranslations('common');
  const format = useFormatter();
  const labelOf = useGroupLabel();
  const counted = {
    cars: useCounted('cars'),
    users: useCounted('users'),
    services: useCounted('services'),
    products: useCounted('products'),
  };
  const errorText = useErrorText();
  const { wish } = useChange();
  const [openedAt] = useState(() => Date.now());
  const reads = {
    cars: useMembers(group.id, 'cars', { anew: true }),
    users: useMembers(group.id, 'users', { anew: true }),
    services: useMembers(group.id, 'services', { anew: true }),
    products: useMembers(group.id, 'products', { anew: true }),
  };
  const known = elementKinds.every(
    (kind) => reads[kind].error === null && (reads[kind].data?.at ?? 0) >= openedAt,
  );
  const held = elementKinds.flatMap((kind) => {
    const { now = 0, pending } = reads[kind].data ?? {};
    const onTheirWay = pending?.size ?? 0;
    return now + onTheirWay === 0 ? [] : [counted[kind](now, onTheirWay)];
  });
  const failed = elementKinds.filter(
    (kind) => reads[kind].error !== null && !reads[kind].isFetching,
  );
  const [first] = failed;
  return (
    <ConfirmDialog
      title={t('deleteTitle', { name: labelOf(group) })}
      confirm={t('delete')}
      cancel={common('cancel')}
      danger
      waits={!known}
      onConfirm={() => {
        wish({ type: 'delete-group', groupId: group.id });
        onClose();
        onDeleted();
      }}
      onCancel={onClose}
    >
      <ForWhom>{tools('deleteText')}</ForWhom>
      <div className={classes.holds} aria-live="polite">
        {known && held.length === 0 && tools('holdsNothing')}
        {known && held.length > 0 && tools('holds', { what: format.list(held) })}
        {!known && first === undefined && tools('readingMembers')}
        {first !== undefined && (
          <TryAgain
            text={
              <ErrorSentence error={reads[first].error}>
                {tools('membersFailed', { why: errorText(reads[first].error) })}
              </ErrorSentence>
            }
            again={common('tryAgain')}
            onAgain={() => {
              for (const kind of failed) void reads[kind].refetch();
            }}
          />
        )}
      </div>
    </ConfirmDialog>
  );
}
