import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { announce } from '../../ui/messages/live-region.tsx';
import { useMemberships } from '../members/use-memberships.ts';

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
 * Gives what to tell of each change as well; with another `listKey` it is another list.
 */
export function useOthers(
  name: string,
  listKey: string | number | null,
): readonly [Others, (change: Change) => void] {
  const t = useTranslations('common');
  const [state, setState] = useState({ listKey, others: nobody });
  const others = state.listKey === listKey ? state.others : nobody;
  const tell = useCallback(
    (change: Change) => {
      const { came, went } = change;
      if (came.length === 0 && went.length === 0) return;
      setState((before) => {
        const known = before.listKey === listKey ? before.others : nobody;
        return { listKey, others: withChange(known, change) };
      });
      announce(t('othersChanged', { name, ...toldOf(came.length, went.length) }));
    },
    [listKey, name, t],
  );
  useEffect(() => {
    if (others === nobody) return undefined;
    const end = setTimeout(() => setState({ listKey, others: nobody }), moment);
    return () => clearTimeout(end);
  }, [others, listKey]);
  return [others, tell];
}

/** What others brought into a group, or took out of it; nothing of what is no group. */
export function useOthersIn(groupId: number | null, name: string, kind: ElementKind): Others {
  const shown = useMemberships(kind);
  const [others, tell] = useOthers(name, groupId === null ? null : `${kind}/${groupId}`);
  useEffect(
    () =>
      groupId === null
        ? undefined
        : shown.subscribeOthers((change) => {
            if (change.groupId === groupId) tell(change.difference);
          }),
    [shown, groupId, tell],
  );
  return others;
}
