import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ElementKind } from '../../api/elements.ts';
import type { GroupCount, ShownByCount } from '../../changes/pending/by-group-count.ts';
import type { ShownMembers } from '../../changes/pending/shown-members.ts';
import type { ShownMemberships } from '../../changes/pending/shown-memberships.ts';
import { shownMembershipsOf } from '../../changes/pending/shown-memberships-of.ts';
import { type Fleet, fleetOf } from '../../queries/fleet.ts';
import type { ReadingProgress } from '../../queries/membership-reader.ts';
import { byFrame } from '../reads/by-frame.ts';
import type { QueryState } from '../reads/query-view.tsx';
import { useEngine } from '../plans/use-engine.tsx';
import { useScope } from '../account/use-session.ts';

/** What is known of the fleet that the page shows. */
export function useFleet(): Fleet {
  const { environment, customerId } = useScope();
  const client = useQueryClient();
  return useMemo(
    () => fleetOf(client, { environment, customerId }),
    [client, environment, customerId],
  );
}

/** Who is in what, of one kind, as it will be; for what looks at many groups at once. */
export function useMemberships(kind: ElementKind): ShownMemberships {
  const engine = useEngine();
  const fleet = useFleet();
  return useMemo(() => shownMembershipsOf(fleet, engine, kind), [fleet, engine, kind]);
}

/** How it stands with the reading of one group. */
function useReading(groupId: number, kind: ElementKind) {
  const { reader } = useFleet().of(kind);
  const subscribe = useMemo(() => byFrame((listener) => reader.subscribe(listener)), [reader]);
  return useSyncExternalStore(subscribe, () => reader.reading(groupId));
}

/**
 * The members of one kind of a group, as they will be. It is read now, and kept fresh for as long as
 * it is shown; `anew` asks in any case, however fresh it is.
 */
export function useMembers(
  groupId: number,
  kind: ElementKind,
  { anew = false } = {},
): QueryState<ShownMembers> {
  const shown = useMemberships(kind);
  const { reader } = useFleet().of(kind);
  useEffect(() => {
    if (anew) reader.changed([groupId]);
    return reader.look(groupId);
  }, [reader, groupId, anew]);
  const subscribe = useMemo(
    () => byFrame((listener) => shown.subscribeGroup(groupId, listener)),
    [shown, groupId],
  );
  const members = useSyncExternalStore(subscribe, () => shown.members(groupId));
  const { error, isReading } = useReading(groupId, kind);
  return {
    data: members ?? undefined,
    error,
    isFetching: isReading,
    refetch: () => reader.readAnew(groupId).catch(() => undefined),
  };
}

/** How far the reading of all groups is. */
export function useReadingProgress(kind: ElementKind): ReadingProgress {
  const { reader, index } = useFleet().of(kind);
  const subscribe = useMemo(
    () =>
      byFrame((listener) => {
        const stops = [reader.subscribe(listener), index.subscribe(listener)];
        return () => {
          for (const stop of stops) stop();
        };
      }),
    [reader, index],
  );
  return useSyncExternalStore(subscribe, () => reader.progress());
}

/**
 * Reads all groups for as long as it is shown and on: in the background, or fresh, since somebody waits;
 * what is made of them and `inSight` is kept fresh.
 */
export function useAllGroups(
  kind: ElementKind,
  { fresh = false, inSight = false, isOn = true } = {},
): void {
  const { reader } = useFleet().of(kind);
  useEffect(
    () => (isOn ? reader.lookAtAll({ fresh, inSight }) : undefined),
    [reader, fresh, inSight, isOn],
  );
}

/** In which groups an element is, as far as they were read; all of them are read for it. */
export interface GroupsOfElement {
  groupIds: readonly number[];
  /** The groups of which it is on its way in or out. */
  pending: ReadonlySet<number>;
  progress: ReadingProgress;
  /** Whether it is known if the element is in the group. */
  isRead: (groupId: number) => boolean;
  retry: () => void;
}

const separator = ',';
const idsIn = (text: string) => (text === '' ? [] : text.split(separator).map(Number));

export function useGroupsOf(kind: ElementKind, elementId: number): GroupsOfElement {
  useAllGroups(kind);
  const shown = useMemberships(kind);
  const { reader } = useFleet().of(kind);
  const subscribe = useMemo(
    () => byFrame((listener) => shown.subscribeElement(elementId, listener)),
    [shown, elementId],
  );
  // As text, since it has to be the same value for as long as it is the same.
  const ids = useSyncExternalStore(subscribe, () => shown.groupsOf(elementId).join(separator));
  const waits = useSyncExternalStore(subscribe, () =>
    [...shown.pendingOf(elementId).keys()].join(separator),
  );
  const progress = useReadingProgress(kind);
  const pending = useMemo(() => new Set(idsIn(waits)), [waits]);
  const groupIds = useMemo(() => idsIn(ids), [ids]);
  return {
    groupIds,
    pending,
    progress,
    isRead: (groupId) => shown.isMember(groupId, elementId) !== null,
    retry: () => reader.retry(),
  };
}

/** Reads all that has to be known to tell who is in no group. */
export function useReadForNone(kind: ElementKind, { inSight = false } = {}): void {
  useAllGroups(kind, { inSight });
  const fleet = useFleet();
  const shown = useMemberships(kind);
  useEffect(() => fleet.followAll(kind, (ids) => shown.setAll(ids)), [fleet, kind, shown]);
}

/** Whether all groups were read; tells of that alone, not of each group. */
export function useIsWhole(kind: ElementKind): boolean {
  const { index } = useFleet().of(kind);
  const subscribe = useMemo(() => byFrame((listener) => index.subscribe(listener)), [index]);
  return useSyncExternalStore(subscribe, () => index.isWhole);
}

/** Why some groups could not be read, once no more are on their way; tells of that alone, not of each group. */
export function useReadingError(kind: ElementKind): unknown {
  const { reader } = useFleet().of(kind);
  const subscribe = useMemo(() => byFrame((listener) => reader.subscribe(listener)), [reader]);
  return useSyncExternalStore(subscribe, () => reader.progress().error);
}

/** Whether some groups could not be read, and no more are on their way. */
export const useHasFailed = (kind: ElementKind): boolean => useReadingError(kind) !== null;

/** The elements of one kind that are in no group; null while that is not known. All groups are read for it. */
export function useInNoGroup(kind: ElementKind): ShownByCount | null {
  useReadForNone(kind);
  return useKnownByCount(kind, 'none');
}

/** Those in so many groups, where that is known already: nothing is read for it. */
export function useKnownByCount(kind: ElementKind, which: GroupCount): ShownByCount | null {
  const shown = useMemberships(kind);
  const subscribe = useMemo(() => byFrame(shown.subscribeCounts), [shown]);
  return useSyncExternalStore(subscribe, () => shown.byCount(which));
}
