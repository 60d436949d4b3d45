import { useState } from 'react';
import type { User } from '../../api/users.ts';

/** Which dialog about users is open. */
export type OpenedDialog = { name: 'create' | 'assign' } | { name: 'unassign'; user: User };

/** Opens and closes the dialogs of the users page, one at a time. */
export function useUserDialog() {
  const [opened, setOpened] = useState<OpenedDialog | null>(null);
  return {
    opened,
    create: () => setOpened({ name: 'create' }),
    assign: () => setOpened({ name: 'assign' }),
    unassign: (user: User) => setOpened({ name: 'unassign', user }),
    close: () => setOpened(null),
  };
}
