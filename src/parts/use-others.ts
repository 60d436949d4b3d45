import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../api/elements.ts';
import { announce } from '../ui/live-region.tsx';
import { useMemberships } from './use-memberships.ts';

/** Who came and who went by the doing of others, while somebody looks. */
export interface Others {
  came: ReadonlySet<number>;
  went: ReadonlySet<number>;
}

/** How long it is shown after the last of it (milliseconds). */
const moment = 12_000;

const nobody: Others = { came: new Set(), went: new Set() };

/** One state of a list and the next one. */
interface Change {
  came: readonly number[];
  went: readonly number[];
}

function withChange({ came, went }: Others, change: Change): Others {
  return {
    came: new Set([...came, ...change.came].filter((id) => !change.went.includes(id))),
    went: new Set([...went, ...change.went].filter((id) => !change.came.includes(id))),
  };
}

/** The numbers, and which of the two there is something to say of. */
export const toldOf = (came: number, went: number) => ({
  came,
  went,
  what: went === 0 ? 'came' : came === 0 ? 'went' : 'both',
});

/**
 * What others changed in a list called `name`, for a moment after the last of it; it is said as it is heard.
 * `follow` calls its listener with each change, and gives how to stop that; it stays the same for one list.
 */
export function useOthers(
  name: string,
  follow: (listener: (change: Change) => void) => () => void,
): Others {
  const t = useTranslations('common');
  const [others, setOthers] = useState(nobody);
  useEffect(() => {
    let end: ReturnType<typeof setTimeout> | undefined;
    const stop = follow((change) => {
      const { came, went } = change;
      if (came.length === 0 && went.length === 0) return;
      setOthers((before) => withChange(before, change));
      announce(t('othersChanged', { name, ...toldOf(came.length, went.length) }));
      clearTimeout(end);
      end = setTimeout(() => setOthers(nobody), moment);
    });
    return () => {
      stop();
      clearTimeout(end);
      setOthers(nobody);
    };
  }, [follow, name, t]);
  return others;
}

const nothing = () => undefined;

/** What others brought into a group, or took out of it; nothing of what is no group. */
export function useOthersIn(groupId: number | null, name: string, kind: ElementKind): Others {
  const shown = useMemberships(kind);
  const follow = useCallback(
    (listener: (change: Change) => void) =>
      groupId === null
        ? nothing
        : shown.subscribeOthers((changed, change) => {
            if (changed === groupId) listener(change);
          }),
    [shown, groupId],
  );
  return useOthers(name, follow);
}
