import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from 'react-router';
import { type GroupAct, useGroupDialog } from '../features/groups/use-group-dialog.ts';
import { GroupDialogs } from '../features/groups/group-dialogs.tsx';
import type { CommandWords, GroupCommand } from '../features/palette/command-search.ts';
import { Palette } from '../features/palette/palette.tsx';
import { useCommands } from '../parts/commands.ts';
import { openPasting } from '../parts/pasting.ts';
import { useScope } from '../parts/use-session.ts';
import { paths } from '../paths.ts';

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
  clearGroup: 'clear',
  deleteGroup: 'delete',
};

/** The palette, and what it can do wherever one is: it stays for the dialogs that it opened. */
export function PaletteParts({ spoken, opened, onClose }: PalettePartsProps) {
  const dialog = useGroupDialog();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { customerId } = useScope();
  // There the password of who is created is shown.
  const onUsers = (act: string) => () => void navigate(paths.usersTo(act, customerId));
  const themes = {
    light: () => setColorScheme('light'),
    dark: () => setColorScheme('dark'),
    system: () => setColorScheme('auto'),
  };
  const { [colorScheme === 'auto' ? 'system' : colorScheme]: _now, ...otherThemes } = themes;
  useCommands({
    createGroup: dialog.create,
    createUser: onUsers('create'),
    assignUser: onUsers('assign'),
    pasteList: () => openPasting(''),
    mergeGroups: () => dialog.pick('merge'),
    compareGroups: () => dialog.pick('compare'),
    renameGroup: () => dialog.pick('rename'),
    duplicateGroup: () => dialog.pick('duplicate'),
    equalGroups: () => dialog.pick('equal'),
    moveAllOfGroup: () => dialog.pick('move-all'),
    splitGroup: () => dialog.pick('split'),
    rulesOfGroup: () => dialog.pick('rules'),
    clearGroup: () => dialog.pick('clear'),
    deleteGroup: () => dialog.pick('delete'),
    ...otherThemes,
  });
  return (
    <>
      {opened && (
        <Palette
          spoken={spoken}
          onGroup={(command, group) => dialog.act(actOf[command], group)}
          onClose={onClose}
        />
      )}
      <GroupDialogs opened={dialog.opened} onClose={dialog.close} onPicked={dialog.act} />
    </>
  );
}
