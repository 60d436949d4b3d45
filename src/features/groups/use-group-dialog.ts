import { useState } from 'react';

interface NamedGroup {
  id: number;
  name: string;
}

/** Which dialog about a group is open. */
export type OpenedDialog = { name: 'create' } | { name: 'rename' | 'delete'; group: NamedGroup };

/** Opens and closes the dialogs about groups, one at a time. */
export function useGroupDialog() {
  const [opened, setOpened] = useState<OpenedDialog | null>(null);
  return {
    opened,
    create: () => setOpened({ name: 'create' }),
    rename: (group: NamedGroup) => setOpened({ name: 'rename', group }),
    remove: (group: NamedGroup) => setOpened({ name: 'delete', group }),
    close: () => setOpened(null),
  };
}
