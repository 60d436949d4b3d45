import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { Column } from '../../ui/grid/grid-row.tsx';
import { rowsAreShown } from '../../ui/grid/rows-shown.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { groupsColumn } from '../elements/element-columns.ts';
import type { ElementRow } from '../elements/element-row.ts';
import { LatePart } from '../errors/late-part.tsx';
import { useGroupNames } from './use-group-names.ts';
import { useReadingProgress } from '../members/use-memberships.ts';

const GroupChips = lazyPart(async () => {
  await rowsAreShown;
  return (await import('./group-chips.tsx')).GroupChips;
});

/** The column with the groups of each element; where it is shown, the members of all groups have to be read. */
export function useGroupsColumn(kind: ElementKind): Column<ElementRow> {
  const t = useTranslations('elements');
  const names = useGroupNames();
  const { known, total } = useReadingProgress(kind);
  const isWhole = total > 0 && known === total;
  return {
    ...groupsColumn,
    label: t('groups'),
    cell: ({ id }, tabIndex) => (
      <LatePart>
        <GroupChips
          kind={kind}
          elementId={id}
          names={names}
          isWhole={isWhole}
          tabIndex={tabIndex}
        />
      </LatePart>
    ),
  };
}
