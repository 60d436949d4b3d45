import { Button } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { NamedUser } from './use-user-dialog.ts';

/** The button for each choice of users; for what asks for actions without knowing of users. */
export const unassignButtonFor =
  (unassign: (users: readonly NamedUser[]) => void) => (users: () => readonly NamedUser[]) => (
    <UnassignButton onClick={() => unassign(users())} />
  );

/** Ends the assignment of users to the customer; asks first. */
function UnassignButton({ onClick }: { onClick: () => void }) {
  const t = useTranslations('users');
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconUserMinus size="1rem" aria-hidden />}
      onClick={onClick}
    >
      {t('unassign')}
    </Button>
  );
}
