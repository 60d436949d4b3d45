// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { messages as de } from '../../i18n/de/keys.ts';
import { messages as en } from '../../i18n/en/keys.ts';
import { allCommands } from '../../parts/commands/commands.ts';
import { commandFinder, type CommandWords } from './command-search.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- another language says the same, in other words
const spoken = [en, de as unknown as CommandWords];
const find = commandFinder(spoken);

test.each([
  ['gruppen', 'goGroups'],
  ['groups', 'goGroups'],
  ['uberschneidungen', 'goOverview'],
  ['übersicht', 'goOverview'],
  ['import users', 'goImportUsers'],
  ['fahrzeuge', 'goCars'],
  ['cars', 'goCars'],
  ['verlauf', 'goRuns'],
  ['neue gruppe', 'createGroup'],
  ['new group', 'createGroup'],
  ['dunkel', 'dark'],
  ['night', 'dark'],
  ['zusammenfuhren', 'mergeGroups'],
  ['rückgängig', 'undo'],
  ['csv', 'pasteList'],
  ['export', 'exportList'],
  ['exportieren', 'exportGroup'],
  ['druck', 'printList'],
  ['teilen', 'copyLink'],
  ['histor', 'historyOfGroup'],
] as const)('"%s" finds %s, whatever the language of the screen', (search, command) => {
  expect(find(search)).toContain(command);
});

test('nothing looked for finds all, and what nothing is called finds none', () => {
  expect(find(' ')).toEqual(allCommands);
  expect(find('zeppelin')).toEqual([]);
});
