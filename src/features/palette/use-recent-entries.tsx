import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { recentOf } from '../../parts/commands/recent.ts';
import { useElements } from '../../parts/elements/use-elements.ts';
import { kindIcons } from '../../parts/find/element-entry.tsx';
import { useGroups } from '../../parts/groups/use-groups.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { paths } from '../../paths.ts';
import { sortedIds } from '../../queries/sorted-ids.ts';
import type { Entry } from './entry.ts';
import { EntryRow } from '../../parts/find/entry-row.tsx';
import { useElementEntry } from './use-element-entry.tsx';
import { useGroupEntry } from './use-group-entries.tsx';

interface Opened {
  kind: ElementKind | 'groups';
  id: number;
}

const openedOf = (recent: string): Opened => {
  const [name, id] = recent.split('/');
  return { kind: elementKinds.find((kind) => kind === name) ?? 'groups', id: Number(id) };
};

function useKnown(kind: ElementKind, opened: readonly Opened[]) {
  const ids = useMemo(
    () => sortedIds(opened.filter((one) => one.kind === kind).map(({ id }) => id)),
    [kind, opened],
  );
  const needed = useMemo(() => [...ids], [ids]);
  return useElements(kind, ids, needed);
}

/** What was opened last, by the names it has now; by its id until that is read. */
export function useRecentEntries(): readonly Entry[] {
  const t = useTranslations('team');
  const navigate = useNavigate();
  const scope = useScope();
  // As it was when the palette opened.
  const [opened] = useState(() => recentOf(scope).map(openedOf));
  const groups = useGroups().data?.groups;
  const groupEntry = useGroupEntry();
  const elementEntry = useElementEntry();
  const known = {
    cars: useKnown('cars', opened),
    users: useKnown('users', opened),
    services: useKnown('services', opened),
    products: useKnown('products', opened),
  };
  return opened.flatMap(({ kind, id }): Entry[] => {
    if (kind === 'groups') {
      const group = groups?.find((one) => one.id === id);
      if (group !== undefined) return [groupEntry(group)];
      // One that is not there any more leads nowhere.
      return groups === undefined ? [groupEntry({ id, name: t('group', { id: String(id) }) })] : [];
    }
    const element = known[kind](id);
    if (element !== undefined) return [elementEntry(kind, element)];
    const Icon = kindIcons[kind];
    return [
      {
        id: `${kind}/${id}`,
        content: (
          <EntryRow icon={<Icon size="1rem" />}>
            {t(`element.${kind}`, { id: String(id) })}
          </EntryRow>
        ),
        act: () => void navigate(paths.element(kind, id)),
      },
    ];
  });
}
