import { useMemo } from 'react';
import { useFormatter } from 'use-intl';
import type { Element, ElementKind } from '../../api/elements.ts';
import type { GroupCount } from '../../changes/pending/by-group-count.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { useKnownByCount } from '../../parts/members/use-memberships.ts';
import looks from '../../ui/fields/filter.module.css';
import type { ElementsView, FilterKey } from './use-elements-view.ts';
import { useKnownElements } from './use-known-elements.ts';

/** Its room is there before it is: where filters stand beside each other none of them moves. */
function Figure({ count }: { count: number | undefined }) {
  const format = useFormatter();
  return (
    <span className={looks.number}>{count === undefined ? undefined : format.number(count)}</span>
  );
}

interface FilterNumberProps {
  kind: ElementKind;
  asked: ElementsView;
  filter: FilterKey | 'none' | 'several';
}

/** How many a filter leaves of all, where that is known already; nothing where it is not. */
export function FilterNumber({ filter, ...props }: FilterNumberProps) {
  return filter === 'none' || filter === 'several' ? (
    <InSoMany kind={props.kind} which={filter} />
  ) : (
    <Meeting {...props} filter={filter} />
  );
}

/** So many of all elements meet a condition. */
function Meeting({ kind, asked, filter }: FilterNumberProps & { filter: FilterKey }) {
  const { sort, descending } = asked.view;
  const known = useKnownElements<ElementKind>(kind, { sort, descending });
  const count = useMemo(() => {
    const filters: readonly { key: FilterKey; holds: (element: Element) => boolean }[] =
      kindOf(kind).filters;
    const { holds } = filters.find(({ key }) => key === filter) ?? {};
    return holds === undefined ? undefined : known?.filter(holds).length;
  }, [kind, filter, known]);
  return <Figure count={count} />;
}

/** So many elements are in so many groups. */
function InSoMany({ kind, which }: { kind: ElementKind; which: GroupCount }) {
  return <Figure count={useKnownByCount(kind, which)?.now} />;
}
