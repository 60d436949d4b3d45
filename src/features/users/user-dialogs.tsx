import { lazy, Suspense } from 'react';
import type { OpenedDialog } from './use-user-dialog.ts';
import { useMadePasswords } from './use-made-passwords.ts';

const CreateUserDialog = lazy(() =>
  import('./create-user-dialog.tsx').then((module) => ({ default: module.CreateUserDialog })),
);
const AssignUserDialog = lazy(() =>
  import('./assign-user-dialog.tsx').then((module) => ({ default: module.AssignUserDialog })),
);
const UnassignUserDialog = lazy(() =>
  import('./unassign-user-dialog.tsx').then((module) => ({ default: module.UnassignUserDialog })),
);
const MadePassword = lazy(() =>
  import('./made-password.tsx').then((module) => ({ default: module.MadePassword })),
);

interface UserDialogsProps {
  opened: OpenedDialog | null;
  onClose: () => void;
}

/** The dialogs of the users page, loaded when the first of them opens; a password goes before all. */
export function UserDialogs({ opened, onClose }: UserDialogsProps) {
  const { made, onSeen } = useMadePasswords();
  return (
    <Suspense>
      {opened?.name === 'create' && <CreateUserDialog onClose={onClose} />}
      {opened?.name === 'assign' && <AssignUserDialog onClose={onClose} />}
      {opened?.name === 'unassign' && <UnassignUserDialog user={opened.user} onClose={onClose} />}
      {made !== null && (
        <MadePassword
          key={made.runId}
          email={made.email}
          password={made.password}
          onClose={onSeen}
        />
      )}
    </Suspense>
  );
}
