import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { GroupDialogs } from '../features/groups/group-dialogs.tsx';
import {
  type GroupAct,
  type NamedGroup,
  useGroupDialog,
} from '../features/groups/use-group-dialog.ts';
import {
  type CommandWords,
  type GroupCommand,
  groupCommands,
} from '../features/palette/command-search.ts';
import { Palette } from '../features/palette/palette.tsx';
import { type Command, useCommands } from '../parts/commands/commands.ts';
import { useLinkToCopy } from '../parts/commands/copy-link.tsx';
import { openPasting } from '../parts/paste/pasting.ts';
import { useMembershipExport } from '../parts/members/use-membership-export.ts';
import { useSaveTable } from '../parts/lists/use-save-table.ts';
import { useScope } from '../parts/account/use-session.ts';
import { paths } from '../paths.ts';
import { copyAndTell } from '../ui/tables/copy-and-tell.ts';

interface PalettePartsProps {
  spoken: readonly CommandWords[];
  opened: boolean;
  onClose: () => void;
}

const actOf: Readonly<Record<GroupCommand, GroupAct>> = {
  mergeGroups: 'merge',
  compareGroups: 'compare',
  renameGroup: 'rename',
  duplicateGroup: 'duplicate',
  equalGroups: 'equal',
  moveAllOfGroup: 'move-all',
  splitGroup: 'split',
  rulesOfGroup: 'rules',
  historyOfGroup: 'history',
  exportGroup: 'export',
  clearGroup: 'clear',
  deleteGroup: 'delete',
};

/** The palette, and what it can do wherever one is: it stays for the dialogs that it opened. */
export function PaletteParts({ spoken, opened, onClose }: PalettePartsProps) {
  const imports = useTranslations('imports');
  const dialog = useGroupDialog();
  const navigate = useNavigate();
  const membershipsOf = useMembershipExport();
  const save = useSaveTable();
  const link = useLinkToCopy({});
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { customerId } = useScope();
  const start = (act: GroupAct, group: NamedGroup, other: NamedGroup | null) => {
    if (act === 'history') void navigate(paths.log({ group: group.id }));
    else if (act === 'export')
      save(() => membershipsOf(imports('exportTitleOf', { group: group.name }), [group]));
    else if (other === null) dialog.act(act, group);
    else if (act === 'compare') void navigate(paths.compare(group.id, other.id));
    else if (act === 'merge' || act === 'equal' || act === 'move-all')
      dialog.tool(act, group, other.id);
  };
  // There the password of who is created is shown.
  const onUsers = (act: string) => () => void navigate(paths.usersTo(act, customerId));
  const themes = {
    light: () => setColorScheme('light'),
    dark: () => setColorScheme('dark'),
    system: () => setColorScheme('auto'),
  };
  const { [colorScheme === 'auto' ? 'system' : colorScheme]: _now, ...otherThemes } = themes;
  const ofGroups: Partial<Record<Command, () => void>> = {};
  for (const command of groupCommands) ofGroups[command] = () => dialog.pick(actOf[command]);
  useCommands({
    createGroup: dialog.create,
    createUser: onUsers('create'),
    assignUser: onUsers('assign'),
    pasteList: () => openPasting(''),
    copyLink: () => void copyAndTell(link),
    ...ofGroups,
    ...otherThemes,
  });
  return (
    <>
      {opened && (
        <Palette
          spoken={spoken}
          onSentence={({ command, group, other }) => start(actOf[command], group, other)}
          onClose={onClose}
        />
      )}
      <GroupDialogs
        opened={dialog.opened}
        onClose={dialog.close}
        onPicked={(act, group) => {
          dialog.close();
          start(act, group, null);
        }}
      />
    </>
  );
}
