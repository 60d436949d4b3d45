import { useState } from 'react';

/** Whom a dialog is about. */
export interface NamedUser {
  id: number;
  title: string;
}

/** Which dialog about users is open. */
export type OpenedDialog =
  | { name: 'create' | 'assign' }
  | { name: 'unassign'; users: readonly NamedUser[] };

/** Opens and closes the dialogs of the users page, one at a time. */
export function useUserDialog() {
  const [opened, setOpened] = useState<OpenedDialog | null>(null);
  return {
    opened,
    create: () => setOpened({ name: 'create' }),
    assign: () => setOpened({ name: 'assign' }),
    unassign: (users: readonly NamedUser[]) => setOpened({ name: 'unassign', users }),
    close: () => setOpened(null),
  };
}
