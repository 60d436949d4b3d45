import { IconBolt, IconFolder } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import type { NamedGroup } from '../../changes/overlay.ts';
import { folded, textMatcher } from '../../i18n/text-search.ts';
import { visibleText } from '../../i18n/visible-text.ts';
import { GroupName } from '../../parts/group-name.tsx';
import { useGroups } from '../../parts/use-groups.ts';
import { useNamesakes } from '../../parts/use-namesakes.ts';
import { paths } from '../../paths.ts';
import { aboutGroups, type CommandWords, type GroupCommand } from './command-search.ts';
import type { Entry } from './entry.ts';
import { EntryRow } from './entry-row.tsx';

const mostGroups = 8;
const mostActs = 3;

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

/** The groups that a search finds, and what it asks to do with one: "merge nord". */
export function useGroupEntries(
  search: string,
  spoken: readonly CommandWords[],
  onGroup: (command: GroupCommand, group: NamedGroup) => void,
): { groups: readonly Entry[]; acts: readonly Entry[] } {
  const t = useTranslations('palette');
  const all = useGroups().data?.groups ?? noGroups;
  const namesakes = useNamesakes();
  const entryOf = useGroupEntry();
  if (search.trim() === '') return { groups: [], acts: [] };
  const find = (words: string) => {
    const matches = textMatcher(words);
    const begins = ({ name }: NamedGroup) => folded(name).startsWith(folded(words));
    const found = all.filter(({ id, name }) =>
      matches([name, namesakes.has(id) ? String(id) : '']),
    );
    return [...found.filter(begins), ...found.filter((group) => !begins(group))];
  };
  const acts = aboutGroups(spoken, search).flatMap(({ command, rest }) =>
    find(rest)
      .slice(0, mostActs)
      .map((group) => ({
        id: `${command}/${group.id}`,
        content: (
          <EntryRow icon={<IconBolt size="1rem" />}>
            {t(`ofGroup.${command}`, { name: visibleText(group.name) })}
          </EntryRow>
        ),
        act: () => onGroup(command, group),
      })),
  );
  return { groups: find(search).slice(0, mostGroups).map(entryOf), acts };
}
