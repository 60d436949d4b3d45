import { lazy, Suspense } from 'react';
import type { OpenedDialog } from './use-group-dialog.ts';

const GroupNameDialog = lazy(() =>
  import('./group-name-dialog.tsx').then((module) => ({ default: module.GroupNameDialog })),
);
const DeleteGroupDialog = lazy(() =>
  import('./delete-group-dialog.tsx').then((module) => ({ default: module.DeleteGroupDialog })),
);

interface GroupDialogsProps {
  opened: OpenedDialog | null;
  onClose: () => void;
  /** The group of the page is going: where to be instead. */
  onDeleted?: () => void;
}

/** The dialogs about groups, loaded when the first of them opens. */
export function GroupDialogs({ opened, onClose, onDeleted = () => undefined }: GroupDialogsProps) {
  return (
    <Suspense>
      {opened?.name === 'create' && <GroupNameDialog onClose={onClose} />}
      {opened?.name === 'rename' && <GroupNameDialog group={opened.group} onClose={onClose} />}
      {opened?.name === 'delete' && (
        <DeleteGroupDialog group={opened.group} onClose={onClose} onDeleted={onDeleted} />
      )}
    </Suspense>
  );
}
