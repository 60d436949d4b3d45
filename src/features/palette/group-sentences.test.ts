// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { messages as de } from '../../i18n/de/keys.ts';
import { messages as en } from '../../i18n/en/keys.ts';
import { namesakesIn } from '../../i18n/same-sight.ts';
import type { CommandWords } from './command-search.ts';
import { groupFinder } from './group-finder.ts';
import { sentenceReader } from './group-sentences.ts';

const groups = [
  'Nord',
  'Süd',
  'Depot Nord',
  'Depot Süd',
  'Depot in Berlin',
  'Put into Pool',
  'Merge Team',
  'West ‮A',
  'Ost',
  'Ost',
  'Alle',
  '"Lager"',
].map((name, at) => ({ id: at + 1, name }));
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- another language says the same, in other words
const read = sentenceReader([en, de as unknown as CommandWords]);
const find = groupFinder(groups, namesakesIn(groups));
const toldBy = (search: string) =>
  read(search, find).map(({ command, group, other }) =>
    [command, group.name, ...(other === null ? [] : [other.name])].join(' | '),
  );

test.each([
  ['merge nord into süd', 'mergeGroups | Nord | Süd'],
  ['merge nord into sued', 'mergeGroups | Nord | Süd'],
  ['mer nord in süd', 'mergeGroups | Nord | Süd'],
  ['nord in süd zusammenführen', 'mergeGroups | Nord | Süd'],
  ['führe Depot Nord mit Depot Süd zusammen', 'mergeGroups | Depot Nord | Depot Süd'],
  ['merge the group depot nord into the group süd', 'mergeGroups | Depot Nord | Süd'],
  ['merge depot in berlin into put into pool', 'mergeGroups | Depot in Berlin | Put into Pool'],
  ['merge put into pool into depot in berlin', 'mergeGroups | Put into Pool | Depot in Berlin'],
  ['merge merge team into nord', 'mergeGroups | Merge Team | Nord'],
  ['compare nord süd', 'compareGroups | Nord | Süd'],
  ['compare depot nord depot süd', 'compareGroups | Depot Nord | Depot Süd'],
  ['nord vs. süd', 'compareGroups | Nord | Süd'],
  ['vergleiche nord mit süd', 'compareGroups | Nord | Süd'],
  ['make nord like süd', 'equalGroups | Nord | Süd'],
  ['gleiche nord an süd an', 'equalGroups | Nord | Süd'],
  ['move everything from nord to süd', 'moveAllOfGroup | Nord | Süd'],
  ['alles aus nord nach süd verschieben', 'moveAllOfGroup | Nord | Süd'],
  ['verschiebe alles von nord nach put into pool', 'moveAllOfGroup | Nord | Put into Pool'],
  ['merge alle into nord', 'mergeGroups | Alle | Nord'],
  ['merge west into nord', 'mergeGroups | West ‮A | Nord'],
  ['merge nord', 'mergeGroups | Nord'],
  ['merge nord int', 'mergeGroups | Nord'],
  ['merge "Depot Nord" into „Süd“', 'mergeGroups | Depot Nord | Süd'],
  ["merge 'put into pool' into «nord»", 'mergeGroups | Put into Pool | Nord'],
  ['merge "Lager" into nord', 'mergeGroups | "Lager" | Nord'],
  ['Depot Nord zusammenführen', 'mergeGroups | Depot Nord'],
  ['umbenennen nord', 'renameGroup | Nord'],
  ['benenne nord um', 'renameGroup | Nord'],
  ['make nord equal to', 'equalGroups | Nord'],
  ['nord angleichen an', 'equalGroups | Nord'],
  ['move everything nord', 'moveAllOfGroup | Nord'],
  ['alles aus Depot Nord verschieben', 'moveAllOfGroup | Depot Nord'],
  ['split nord', 'splitGroup | Nord'],
  ['regeln nord', 'rulesOfGroup | Nord'],
  ['history nord', 'historyOfGroup | Nord'],
  ['hist of depot in ber', 'historyOfGroup | Depot in Berlin'],
  ['verlauf von nord', 'historyOfGroup | Nord'],
  ['export nord', 'exportGroup | Nord'],
  ['nord exportieren', 'exportGroup | Nord'],
  ['leeren nord', 'clearGroup | Nord'],
  ['lösche put into pool', 'deleteGroup | Put into Pool'],
])('"%s" is read as %s', (search, sentence) => {
  expect(toldBy(search)[0]).toBe(sentence);
});

test('of groups that look alike each is offered, and the one whose id is typed alone', () => {
  const both = read('merge ost into nord', find).filter(({ other }) => other?.name === 'Nord');
  expect(both.map(({ group }) => group.id)).toEqual([9, 10]);
  const one = read('merge ost 10 into nord', find).filter(({ other }) => other?.name === 'Nord');
  expect(one.map(({ group }) => group.id)).toEqual([10]);
});

test('a name of several words is one group where no word parts it', () => {
  expect(toldBy('merge depot nord')).toEqual(['mergeGroups | Depot Nord']);
});

test.each([
  'merge',
  'nord',
  '',
  'nord süd',
  'into nord',
  'merge zeppelin',
  'merge zeppelin into nord',
  'merge depot in berlin into depot in berlin',
])('"%s" says nothing of two groups', (search) => {
  expect(read(search, find).filter(({ other }) => other !== null)).toEqual([]);
});

test('what was pasted is no sentence, however long it is', () => {
  expect(read(`merge ${'nord into '.repeat(10_000)}`, find)).toEqual([]);
});
