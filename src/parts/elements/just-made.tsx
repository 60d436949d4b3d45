import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Element } from '../../api/elements.ts';
import { isSameScope } from '../../api/scope.ts';
import type { ItemSnapshot, Made } from '../../changes/run/run-snapshot.ts';
import { isDialogOpen } from '../../ui/dialog/dialog-open.ts';
import { byFrame } from '../reads/by-frame.ts';
import { useEngine } from '../plans/use-engine.tsx';
import { useScope } from '../account/use-session.ts';

/** By its id, or a user by the address: no answer tells the id of whom was assigned by it. */
type Newcomer = number | string;

interface Row {
  id: number | null;
  element?: Element | null;
}

interface JustMadeProps {
  of: keyof Made;
  /** What the list shows so far. */
  rows: readonly Row[];
  /** Hears of what was made, and that it is new no more. */
  onMade: (ids: ReadonlySet<number>) => void;
  /** Brings more of the list, in which what was made may be; null where there is no more. */
  onMissing?: (() => void) | null;
}

/** How long something is new (milliseconds). */
const moment = 8_000;
/** So often more of a list is asked for to find in it what was made: a list of thousands is not read for it. */
const most = 5;

/** Who came to the customer by these items, though nobody created them: assigned, or brought back by undo. */
const assignedBy = (items: readonly ItemSnapshot[]): Newcomer[] =>
  items.flatMap(({ change }) => {
    if (change.op !== 'assign-user') return [];
    const { user } = change;
    return 'userId' in user ? user.userId : user.emailAddress.toLowerCase();
  });

/** The ids of those that the list knows. */
function idsIn(rows: readonly Row[], newcomers: readonly Newcomer[]): number[] {
  const byAddress = new Map<string, number>();
  if (newcomers.some((one) => typeof one === 'string'))
    for (const { id, element } of rows)
      if (id !== null && element && 'emailAddress' in element)
        byAddress.set(element.emailAddress.toLowerCase(), id);
  return newcomers.flatMap((one) => (typeof one === 'number' ? one : (byAddress.get(one) ?? [])));
}

/** Tells a list what this browser has made, or assigned, a moment ago, and finds it in the list. */
export function JustMade({ of, rows, onMade, onMissing = null }: JustMadeProps) {
  const engine = useEngine();
  const here = useScope();
  /** Made while a dialog lay over the list: nobody could see it there. */
  const [waiting, setWaiting] = useState<readonly Newcomer[]>([]);
  const [made, setMade] = useState<readonly Newcomer[]>([]);
  const looked = useRef(new Set<string>());
  /** How long the list was each time that more of it was asked for. */
  const asked = useRef(new Set<number>());

  const look = useEffectEvent(() => {
    const came = engine.runs().flatMap(({ id, scope, endedAt }) => {
      const isHere = isSameScope(scope, here);
      if (!isHere || endedAt === null || looked.current.has(id)) return [];
      looked.current.add(id);
      if (Date.now() - endedAt > moment) return [];
      const assigned = of === 'users' ? assignedBy(engine.items(id, { states: ['done'] })) : [];
      return [...engine.madeBy(id)[of], ...assigned];
    });
    if (came.length > 0) setWaiting((before) => [...came, ...before]);
  });
  useEffect(() => {
    look();
    return byFrame(engine.subscribe)(() => look());
  }, [engine]);

  const show = useEffectEvent(() => {
    asked.current.clear();
    setWaiting([]);
    setMade(waiting);
  });
  useEffect(() => {
    if (waiting.length === 0) return undefined;
    let frame = 0;
    const wait = () => {
      if (isDialogOpen()) frame = requestAnimationFrame(wait);
      else show();
    };
    wait();
    return () => cancelAnimationFrame(frame);
  }, [waiting]);

  useEffect(() => {
    if (made.length === 0) return undefined;
    const end = setTimeout(() => setMade([]), moment);
    return () => clearTimeout(end);
  }, [made]);

  const ids = idsIn(rows, made);
  const [first] = ids;
  const shown = ids.join();
  const told = useRef('');
  const tell = useEffectEvent(() => onMade(new Set(ids)));
  useEffect(() => {
    if (shown === told.current) return;
    told.current = shown;
    tell();
  }, [shown]);

  const isMissing =
    made.length > 0 && (first === undefined || !rows.some(({ id }) => id === first));
  const count = rows.length;
  useEffect(() => {
    if (!isMissing || onMissing === null || asked.current.size === most) return;
    if (asked.current.has(count)) return;
    asked.current.add(count);
    onMissing();
  }, [isMissing, count, onMissing]);
  return null;
}
