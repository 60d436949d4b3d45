import { lazy, Suspense } from 'react';
import { useIsAwake } from '../../parts/engine.tsx';
import type { OpenedDialog } from './use-user-dialog.ts';

const CreateUserDialog = lazy(() =>
  import('./create-user-dialog.tsx').then((module) => ({ default: module.CreateUserDialog })),
);
const AssignUserDialog = lazy(() =>
  import('./assign-user-dialog.tsx').then((module) => ({ default: module.AssignUserDialog })),
);
const UnassignUserDialog = lazy(() =>
  import('./unassign-user-dialog.tsx').then((module) => ({ default: module.UnassignUserDialog })),
);
const MadePasswords = lazy(() =>
  import('./made-passwords.tsx').then((module) => ({ default: module.MadePasswords })),
);

interface UserDialogsProps {
  opened: OpenedDialog | null;
  onClose: () => void;
}

/** The dialogs of the users page, loaded when they are needed; a password goes before all. */
export function UserDialogs({ opened, onClose }: UserDialogsProps) {
  const isAwake = useIsAwake();
  return (
    <>
      <Suspense>
        {opened?.name === 'create' && <CreateUserDialog onClose={onClose} />}
        {opened?.name === 'assign' && <AssignUserDialog onClose={onClose} />}
        {opened?.name === 'unassign' && <UnassignUserDialog user={opened.user} onClose={onClose} />}
      </Suspense>
      {isAwake && (
        <Suspense>
          <MadePasswords />
        </Suspense>
      )}
    </>
  );
}
