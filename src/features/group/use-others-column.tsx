import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { withLaterWords } from '../../i18n/words.ts';
import type { ElementRow } from '../../parts/elements/element-row.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { useGroupNames } from '../../parts/groups/use-group-names.ts';
import { useIsWhole } from '../../parts/members/use-memberships.ts';
import type { Column } from '../../ui/grid/grid-row.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';

const OtherGroups = lazyPart(
  async () => (await withLaterWords(() => import('./other-groups.tsx'))).OtherGroups,
);

/** The head of the column with the other groups. */
export function useOthersHead() {
  const t = useTranslations('groups');
  return {
    // As in the list of all elements: what is chosen of one is chosen of the other.
    key: 'groups',
    label: t('otherGroups'),
    width: 'minmax(9rem, 1.2fr)',
    narrow: 'hidden',
  } as const;
}

/** The column with the other groups of each member; where it is shown, the members of all groups have to be read. */
export function useOthersColumn(kind: ElementKind, groupId: number): Column<ElementRow> {
  const head = useOthersHead();
  const names = useGroupNames();
  const isWhole = useIsWhole(kind);
  return {
    ...head,
    cell: ({ id }, tabIndex) => (
      <LatePart>
        <OtherGroups
          kind={kind}
          elementId={id}
          groupId={groupId}
          names={names}
          isWhole={isWhole}
          tabIndex={tabIndex}
        />
      </LatePart>
    ),
  };
}
