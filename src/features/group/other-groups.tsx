import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { GroupChips } from '../../parts/groups/group-chips.tsx';

interface OtherGroupsProps {
  kind: ElementKind;
  elementId: number;
  groupId: number;
  names: ReadonlyMap<number, string>;
  /** Every group was read: only then "only here" is true. */
  isWhole: boolean;
  tabIndex: number;
}

/** The groups of a member beside the one that is shown, as far as they were read. */
export function OtherGroups({ groupId, ...chips }: OtherGroupsProps) {
  const t = useTranslations('lists');
  const without = useMemo(
    () => ({
      groupId,
      none: t('inNoOther'),
      notKnown: t('notKnownYet'),
      maybeMore: t('maybeMore'),
    }),
    [groupId, t],
  );
  return <GroupChips {...chips} without={without} />;
}
