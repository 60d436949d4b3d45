import { type ReactNode, Suspense } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import type { ElementRow } from '../../parts/elements/element-row.ts';
import type { MenuAction } from '../../ui/menu/action-menu.tsx';
import type { Column } from '../../ui/grid/grid-row.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { ElementsGrid } from './elements-grid.tsx';
import type { ElementExtras } from './element-details.tsx';
import { PagedElements } from './paged-elements.tsx';
import type { ElementsView } from './use-elements-view.ts';

const GroupedElements = lazyPart(
  async () => (await import('./grouped-elements.tsx')).GroupedElements,
);

/** What can be done with some elements, which are made out when it is done. */
export type ActionsFor = (
  chosen: () => readonly { id: number; title: string }[],
) => readonly MenuAction[];

export interface ElementsListProps {
  kind: ElementKind;
  asked: ElementsView;
  /** Which one is open beside the list, and how to open another; null closes it. */
  openId: number | null;
  onOpen: (id: number | null) => void;
  /** Columns beside those of the kind, as a menu of what can be done with a row. */
  more?: readonly Column<ElementRow>[];
  /** What can be done where there is nothing yet. */
  empty?: ReactNode;
  /** What this kind alone can do with some of it. */
  actionsFor?: ActionsFor | undefined;
  /** The ways in which the list was narrowed before, by their names; shown once the list is. */
  views?: ReactNode;
  /** What was done with one of them, in its panel. */
  Runs?: ElementExtras['Runs'];
  /** By Delete. */
  onRemove?: (rows: readonly ElementRow[]) => void;
}

/**
 * The elements of one kind, and one of them beside: as the API filters and sorts them, page by page; by
 * their groups, of which the API knows nothing, as they are known here.
 */
export function ElementsList(props: ElementsListProps) {
  const { where } = props.asked;
  if (where === null) return <PagedElements {...props} />;
  return (
    <Suspense>
      <GroupedElements key={where} kind={props.kind} asked={props.asked} where={where}>
        {(shown) => <ElementsGrid {...props} {...shown} />}
      </GroupedElements>
    </Suspense>
  );
}
