import { useMemo, useSyncExternalStore } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import { madeAnew } from '../../parts/reads/by-frame.ts';
import { useIsWhole, useMemberships } from '../../parts/members/use-memberships.ts';
import { urlChoice, useUrlState } from '../../ui/page/use-url-state.ts';

const deaf = () => () => undefined;

/** Whether only members of no other group are asked for, in the URL as `?only=here`. */
export function useOnlyParam(): readonly [boolean, (isOnly: boolean) => void] {
  const { values, change } = useUrlState({ only: urlChoice(['all', 'here']) });
  return [values.only === 'here', (isOnly) => change({ only: isOnly ? 'here' : null })];
}

/**
 * Tells of a member whether it is in no other group, as it will be; null while that is not known, since
 * not all groups were read. Hears of changes only where it is `asked`.
 */
export function useOnlyHere(kind: ElementKind, asked: boolean): ((id: number) => boolean) | null {
  const isWhole = useIsWhole(kind);
  const shown = useMemberships(kind);
  const source = useMemo(
    () =>
      madeAnew(asked ? shown.subscribeCounts : deaf, () => (id: number) => shown.countOf(id) <= 1),
    [shown, asked],
  );
  const isOnlyHere = useSyncExternalStore(source.subscribe, source.value);
  return isWhole ? isOnlyHere : null;
}
