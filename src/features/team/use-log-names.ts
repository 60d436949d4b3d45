import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { TeamChange } from '../../api/live-changes.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { useElements } from '../../parts/use-elements.ts';
import { useGroups } from '../../parts/use-groups.ts';
import { sortedIds } from '../../queries/sorted-ids.ts';

/** How things in the log are called, as far as it was read; their ids where it was not. */
export interface LogNames {
  element: (kind: ElementKind | null, id: number | null) => string;
  group: (id: number | null) => string;
  /** Whether there is such a group now. */
  hasGroup: (id: number | null) => boolean;
}

/** The names of the groups, and of the elements of one kind. */
function useKnown(kind: ElementKind, changes: readonly TeamChange[]) {
  const ids = useMemo(
    () =>
      sortedIds(
        changes.flatMap((change) =>
          change.kind === kind && change.elementId !== null ? [change.elementId] : [],
        ),
      ),
    [kind, changes],
  );
  const needed = useMemo(() => [...ids], [ids]);
  return useElements(kind, ids, needed);
}

/** The names of what these changes are about: read, where they were not before. */
export function useLogNames(changes: readonly TeamChange[]): LogNames {
  const t = useTranslations('team');
  const { data } = useGroups();
  const known = {
    cars: useKnown('cars', changes),
    users: useKnown('users', changes),
    services: useKnown('services', changes),
    products: useKnown('products', changes),
  };
  const groups = new Map(data?.groups.map(({ id, name }) => [id, name]));
  return {
    element(kind, id) {
      if (kind === null || id === null) return t('unknownUser');
      const element = known[kind](id);
      const title = element === undefined ? null : kindOf(kind).title(element);
      return title ?? t(`element.${kind}`, { id: String(id) });
    },
    group: (id) => groups.get(id ?? 0) ?? t('group', { id: String(id ?? '') }),
    hasGroup: (id) => groups.has(id ?? 0),
  };
}
