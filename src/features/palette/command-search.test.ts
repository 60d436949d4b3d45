// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { messages as de } from '../../i18n/de/keys.ts';
import { messages as en } from '../../i18n/en/keys.ts';
import { allCommands } from '../../parts/commands.ts';
import { aboutGroups, commandFinder, type CommandWords } from './command-search.ts';

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
] as const)('"%s" finds %s, whatever the language of the screen', (search, command) => {
  expect(find(search)).toContain(command);
});

test('nothing looked for finds all, and what nothing is called finds none', () => {
  expect(find(' ')).toEqual(allCommands);
  expect(find('zeppelin')).toEqual([]);
});

test.each([
  ['merge nord', 'mergeGroups', 'nord'],
  ['merge nord into', 'mergeGroups', 'nord'],
  ['Depot Nord zusammenführen', 'mergeGroups', 'Depot Nord'],
  ['umbenennen nord', 'renameGroup', 'nord'],
  ['make nord equal to', 'equalGroups', 'nord'],
  ['nord angleichen an', 'equalGroups', 'nord'],
  ['move everything nord', 'moveAllOfGroup', 'nord'],
  ['alles aus Depot Nord verschieben', 'moveAllOfGroup', 'Depot Nord'],
  ['split nord', 'splitGroup', 'nord'],
  ['regeln nord', 'rulesOfGroup', 'nord'],
  ['leeren nord', 'clearGroup', 'nord'],
] as const)('"%s" asks for %s of "%s"', (search, command, rest) => {
  expect(aboutGroups(spoken, search)).toContainEqual({ command, rest });
});

test.each(['merge', 'nord', ''])('"%s" is not yet about one group', (search) => {
  expect(aboutGroups(spoken, search)).toEqual([]);
});
