import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isSameScope } from '../../api/scope.ts';
import type { Made } from '../../changes/run/run-snapshot.ts';
import { isDialogOpen } from '../../ui/dialog/dialog-open.ts';
import { byFrame } from '../reads/by-frame.ts';
import { useEngine } from '../plans/use-engine.tsx';
import { useScope } from '../account/use-session.ts';

interface JustMadeProps {
  of: keyof Made;
  /** What the list shows so far. */
  rows: readonly { id: number | null }[];
  /** Hears of what was made, and that it is new no more. */
  onMade: (ids: ReadonlySet<number>) => void;
  /** Brings more of the list, in which what was made may be; null where there is no more. */
  onMissing?: (() => void) | null;
}

/** How long something is new (milliseconds). */
const moment = 8_000;
/** So often more of a list is asked for to find in it what was made: a list of thousands is not read for it. */
const most = 5;

/** Tells a list what this browser has made a moment ago, and finds it in the list. */
export function JustMade({ of, rows, onMade, onMissing = null }: JustMadeProps) {
  const engine = useEngine();
  const here = useScope();
  /** Made while a dialog lay over the list: nobody could see it there. */
  const [waiting, setWaiting] = useState<readonly number[]>([]);
  const [made, setMade] = useState<readonly number[]>([]);
  const told = useRef(new Set<string>());
  /** How long the list was each time that more of it was asked for. */
  const asked = useRef(new Set<number>());

  const look = useEffectEvent(() => {
    const came = engine.runs().flatMap(({ id, scope, endedAt }) => {
      const isHere = isSameScope(scope, here);
      if (!isHere || endedAt === null || told.current.has(id)) return [];
      told.current.add(id);
      return Date.now() - endedAt > moment ? [] : engine.madeBy(id)[of];
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
    onMade(new Set(waiting));
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

  const forget = useEffectEvent(() => {
    setMade([]);
    onMade(new Set());
  });
  useEffect(() => {
    if (made.length === 0) return undefined;
    const end = setTimeout(() => forget(), moment);
    return () => clearTimeout(end);
  }, [made]);

  const [first] = made;
  const isMissing = first !== undefined && !rows.some(({ id }) => id === first);
  const count = rows.length;
  useEffect(() => {
    if (!isMissing || onMissing === null || asked.current.size === most) return;
    if (asked.current.has(count)) return;
    asked.current.add(count);
    onMissing();
  }, [isMissing, count, onMissing]);
  return null;
}
