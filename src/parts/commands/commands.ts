import { useEffect, useEffectEvent } from 'react';
import { createStore } from '../../store.ts';
import { useShortcuts } from '../../ui/keys/shortcuts.ts';

/**
 * Everything that can be asked for by its name, with its keys, as `useShortcuts` has them. What each is
 * called stands in src/i18n under `keys.does`. The list of keys and the palette both show what stands here.
 */
export const commandKeys = {
  goBoard: ['g b'],
  goGroups: ['g g'],
  goCars: ['g c'],
  goUsers: ['g u'],
  goServices: ['g e'],
  goProducts: ['g p'],
  goRuns: ['g r'],
  goLog: ['g l'],
  goSettings: ['g s'],
  goOverview: [],
  goImportUsers: [],
  goImportMemberships: [],
  palette: ['ctrl+k'],
  searchHere: ['/'],
  createNew: ['n'],
  readAnew: ['r'],
  previousGroup: ['k'],
  nextGroup: ['j'],
  undo: ['ctrl+z'],
  redo: ['ctrl+shift+z', 'ctrl+y'],
  slim: ['['],
  help: ['?'],
  createGroup: [],
  createUser: [],
  assignUser: [],
  pasteList: [],
  exportList: [],
  printList: [],
  copyLink: [],
  mergeGroups: [],
  compareGroups: [],
  renameGroup: [],
  duplicateGroup: [],
  equalGroups: [],
  moveAllOfGroup: [],
  splitGroup: [],
  rulesOfGroup: [],
  historyOfGroup: [],
  exportGroup: [],
  clearGroup: [],
  deleteGroup: [],
  light: [],
  dark: [],
  system: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Command = keyof typeof commandKeys;

/** All of them, in their order. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of that very object
export const allCommands = Object.keys(commandKeys) as readonly Command[];

type Acts = Partial<Record<Command, () => void>>;

/** What can be done now, by whatever is on the screen; of two who can, the one that came last. */
export const doable = createStore<{ offers: readonly Acts[] }>({ offers: [] });

/** How a command is carried out now; undefined where nothing on the screen can. */
export function actOf(command: Command): (() => void) | undefined {
  return doable.get().offers.findLast((acts) => acts[command] !== undefined)?.[command];
}

/** Carries these commands out while the component is shown: by their keys, and by their names. */
export function useCommands(acts: Acts): void {
  const carryOut = useEffectEvent((command: Command) => acts[command]?.());
  const given = allCommands.filter((command) => acts[command]);
  const names = given.join();
  const keys: Record<string, () => void> = {};
  for (const command of given)
    for (const key of commandKeys[command]) keys[key] = () => acts[command]?.();
  useShortcuts(keys);
  useEffect(() => {
    const offer: Acts = {};
    for (const command of allCommands)
      if (names.split(',').includes(command)) offer[command] = () => carryOut(command);
    doable.set({ offers: [...doable.get().offers, offer] });
    return () => doable.set({ offers: doable.get().offers.filter((one) => one !== offer) });
  }, [names]);
}
