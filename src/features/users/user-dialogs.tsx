import { withLaterWords } from '../../i18n/words.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { useIsEngineLoaded } from '../../parts/plans/use-engine.tsx';
import type { OpenedDialog } from './use-user-dialog.ts';
import { Opening } from '../../ui/dialog/opening.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';

const CreateUserDialog = lazyPart(
  async () => (await withLaterWords(() => import('./create-user-dialog.tsx'))).CreateUserDialog,
);
const AssignUserDialog = lazyPart(
  async () => (await withLaterWords(() => import('./assign-user-dialog.tsx'))).AssignUserDialog,
);
const UnassignUserDialog = lazyPart(
  async () => (await withLaterWords(() => import('./unassign-user-dialog.tsx'))).UnassignUserDialog,
);
const MadePasswords = lazyPart(async () => (await import('./made-passwords.tsx')).MadePasswords);

interface UserDialogsProps {
  opened: OpenedDialog | null;
  onClose: () => void;
}

/** The dialogs of the users page, loaded when they are needed; a password goes before all. */
export function UserDialogs({ opened, onClose }: UserDialogsProps) {
  const isLoaded = useIsEngineLoaded();
  return (
    <>
      {opened !== null && (
        <Opening onClose={onClose}>
          {opened.name === 'create' && <CreateUserDialog onClose={onClose} />}
          {opened.name === 'assign' && <AssignUserDialog onClose={onClose} />}
          {opened.name === 'unassign' && (
            <UnassignUserDialog users={opened.users} onClose={onClose} />
          )}
        </Opening>
      )}
      {isLoaded && (
        <LatePart>
          <MadePasswords />
        </LatePart>
      )}
    </>
  );
}
