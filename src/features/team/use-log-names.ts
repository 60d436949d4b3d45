import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useGroupLabel } from '../../parts/groups/use-group-label.ts';
import type { ElementKind } from '../../api/elements.ts';
import type { TeamChange } from '../../api/live-changes.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { useElements } from '../../parts/elements/use-elements.ts';
import { useFleet } from '../../parts/members/use-memberships.ts';
import { useGroups } from '../../parts/groups/use-groups.ts';
import { sortedIds } from '../../queries/sorted-ids.ts';

/** How things in the log are called, as far as it was read; their ids where it was not. */
export interface LogNames {
  element: (kind: ElementKind | null, id: number | null) => string;
  group: (id: number | null) => string;
  /** What it is called where the sentence says already that it is a group. */
  groupBehindNoun: (id: number | null) => string;
  /** Whether there is such a group now. */
  hasGroup: (id: number | null) => boolean;
}

type Named = Pick<TeamChange, 'kind' | 'elementId'>;

/** The elements of one kind among these, all that are not known asked for at once. */
function useKnown(kind: ElementKind, named: readonly Named[]) {
  const ids = useMemo(
    () =>
      sortedIds(
        named.flatMap((one) =>
          one.kind === kind && one.elementId !== null ? [one.elementId] : [],
        ),
      ),
    [kind, named],
  );
  const needed = useMemo(() => [...ids], [ids]);
  return useElements(kind, ids, needed);
}

/**
 * The names of what these changes are about, and of the element that they were asked for: read, where
 * they were not before.
 */
export function useLogNames(changes: readonly TeamChange[], asked: Named): LogNames {
  const t = useTranslations('team');
  const { data } = useGroups();
  const labelOf = useGroupLabel();
  const { kind: askedKind, elementId } = asked;
  const named = useMemo(
    () => [...changes, { kind: askedKind, elementId }],
    [changes, askedKind, elementId],
  );
  const known = {
    cars: useKnown('cars', named),
    users: useKnown('users', named),
    services: useKnown('services', named),
    products: useKnown('products', named),
  };
  const fleet = useFleet();
  const groups = new Map(data?.groups.map((group) => [group.id, labelOf(group)]));
  const nameOf = (id: number | null) => groups.get(id ?? 0) ?? fleet.nameOf(id ?? 0);
  return {
    element(kind, id) {
      if (kind === null || id === null) return t('unknownUser');
      const element = known[kind](id);
      const title = element === undefined ? null : kindOf(kind).title(element);
      return title ?? t(`element.${kind}`, { id: String(id) });
    },
    group: (id) => nameOf(id) ?? t('group', { id: String(id ?? '') }),
    groupBehindNoun: (id) => nameOf(id) ?? String(id ?? ''),
    hasGroup: (id) => groups.has(id ?? 0),
  };
}
