import { IconBolt, IconFolder } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { GroupName } from '../../parts/groups/group-name.tsx';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import { useGroups } from '../../parts/groups/use-groups.ts';
import { useNamesakes } from '../../parts/groups/use-namesakes.ts';
import { paths } from '../../paths.ts';
import { type CommandWords, isPairCommand } from './command-search.ts';
import type { Entry } from './entry.ts';
import { EntryRow } from '../../parts/find/entry-row.tsx';
import { groupFinder } from './group-finder.ts';
import { type GroupSentence, sentenceReader } from './group-sentences.ts';

const mostGroups = 8;
const mostActs = 6;

const noGroups: readonly NamedGroup[] = [];

/** A group as an entry, by which it is opened. */
export function useGroupEntry(): (group: NamedGroup) => Entry {
  const navigate = useNavigate();
  return ({ id, name }) => ({
    id: `groups/${id}`,
    content: (
      <EntryRow icon={<IconFolder size="1rem" />}>
        <GroupName id={id} name={name} whole />
      </EntryRow>
    ),
    act: () => void navigate(paths.group(id)),
  });
}

/** The groups that a search finds, and what it asks to do with some: "merge nord into süd". */
export function useGroupEntries(
  search: string,
  spoken: readonly CommandWords[],
  onSentence: (sentence: GroupSentence) => void,
): { groups: readonly Entry[]; acts: readonly Entry[] } {
  const t = useTranslations('palette');
  const all = useGroups().data?.groups ?? noGroups;
  const namesakes = useNamesakes();
  const labelOf = useGroupLabel();
  const entryOf = useGroupEntry();
  const read = useMemo(() => sentenceReader(spoken), [spoken]);
  const find = useMemo(() => groupFinder(all, namesakes), [all, namesakes]);
  if (search.trim() === '') return { groups: [], acts: [] };
  const wordsOf = ({ command, group, other }: GroupSentence) =>
    other !== null && isPairCommand(command)
      ? t(`ofPair.${command}`, { name: labelOf(group), other: labelOf(other) })
      : t(`ofGroup.${command}`, { name: labelOf(group) });
  const acts = read(search, find)
    .slice(0, mostActs)
    .map((sentence) => ({
      id: `${sentence.command}/${sentence.group.id}/${sentence.other?.id ?? ''}`,
      content: <EntryRow icon={<IconBolt size="1rem" />}>{wordsOf(sentence)}</EntryRow>,
      act: () => onSentence(sentence),
    }));
  const groups = find(search).slice(0, mostGroups);
  return { groups: groups.map(({ group }) => entryOf(group)), acts };
}
