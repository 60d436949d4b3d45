import { useState } from 'react';
import { type GroupTool, groupTools } from './group-tool.ts';

export interface NamedGroup {
  id: number;
  name: string;
}

/** What a dialog is there for, about one group. */
type DialogAct = GroupTool | 'compare' | 'rename' | 'delete';

/** What can be asked for before it is said of which group. */
export type GroupAct = DialogAct | 'history' | 'export';

/** Which dialog about a group is open. */
export type OpenedDialog =
  | { name: 'create' }
  | { name: 'rename' | 'delete'; group: NamedGroup }
  | { name: 'pick'; act: GroupAct }
  | { name: 'tool'; tool: GroupTool; group: NamedGroup; otherId?: number }
  | { name: 'compare'; group: NamedGroup }
  | {
      name: 'merge-selected' | 'delete-selected';
      groups: readonly NamedGroup[];
      onStarted: () => void;
    };

const isTool = (act: DialogAct): act is GroupTool => groupTools.some((tool) => tool === act);

const openedFor = (act: DialogAct, group: NamedGroup): OpenedDialog =>
  isTool(act) ? { name: 'tool', tool: act, group } : { name: act, group };

/** Opens and closes the dialogs about groups, one at a time. */
export function useGroupDialog() {
  const [opened, setOpened] = useState<OpenedDialog | null>(null);
  return {
    opened,
    create: () => setOpened({ name: 'create' }),
    rename: (group: NamedGroup) => setOpened({ name: 'rename', group }),
    remove: (group: NamedGroup) => setOpened({ name: 'delete', group }),
    tool: (tool: GroupTool, group: NamedGroup, otherId?: number) =>
      setOpened({ name: 'tool', tool, group, ...(otherId === undefined ? {} : { otherId }) }),
    compare: (group: NamedGroup) => setOpened({ name: 'compare', group }),
    /** Asks first of which group. */
    pick: (act: GroupAct) => setOpened({ name: 'pick', act }),
    act: (act: DialogAct, group: NamedGroup) => setOpened(openedFor(act, group)),
    /** `onStarted`: it is carried out, so that nothing is selected any more. */
    selected: (
      name: 'merge-selected' | 'delete-selected',
      groups: readonly NamedGroup[],
      onStarted: () => void,
    ) => setOpened({ name, groups, onStarted }),
    close: () => setOpened(null),
  };
}
