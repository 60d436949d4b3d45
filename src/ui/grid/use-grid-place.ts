import {
  type FocusEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { focusInSight, focusIsLost, focusPage } from '../focus/focus-page.ts';
import type { RowKey } from './grid-selection.ts';
import { isTextField } from '../keys/text-field.ts';
import { staysInside } from '../focus/use-focus-home.ts';
import { usePlace } from '../page/use-place.ts';

/** Where somebody was in a list. */
interface KeptPlace {
  offset: number;
  active: { index: number; key: RowKey | null };
  hadFocus: boolean;
}
const places = new Map<string, KeptPlace>();
const nowhere: KeptPlace = { offset: 0, active: { index: 0, key: null }, hadFocus: false };

interface PlaceOptions<Row> {
  /** Tells several lists of one page apart. */
  name: string;
  rows: readonly Row[];
  rowKey: (row: Row) => RowKey;
  scroller: RefObject<HTMLElement | null>;
}

/** The current row of a list and its scroll, both as they were left for who comes back. */
export function useGridPlace<Row>({ name, rows, rowKey, scroller }: PlaceOptions<Row>) {
  'use no memo'; // Nor is the list, whose own hook this is.
  const { before, keep } = usePlace(places, name);
  const latest = useRef<KeptPlace>(before ?? nowhere);
  const wantsFocus = useRef(before?.hadFocus === true);
  const hadFocus = useRef(false);
  const [active, setActive] = useState((before ?? nowhere).active);

  const keepPlace = (more: Partial<KeptPlace> = {}) => {
    const offset = scroller.current?.scrollTop ?? 0;
    latest.current = { ...latest.current, offset, hadFocus: hadFocus.current, ...more };
    keep(latest.current);
  };
  const activate = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    const next = { index, key: rowKey(row) };
    setActive(next);
    keepPlace({ active: next });
  };
  return {
    /** Where to begin, in pixels. */
    offset: before?.offset ?? 0,
    current: indexOf(rows, rowKey, active),
    activate,
    focus: (index: number) => {
      wantsFocus.current = true;
      activate(index);
    },
    wantsFocus: () => wantsFocus.current,
    hadFocus: () => hadFocus.current,
    onFocusGiven: () => {
      wantsFocus.current = false;
    },
    listeners: {
      onScroll: () => keepPlace(),
      onFocus: () => {
        hadFocus.current = true;
        keepPlace();
      },
      onBlur: (event: FocusEvent<HTMLElement>) => {
        hadFocus.current = staysInside(event);
        // Whoever leaves by a link in a row comes back to it; whoever went elsewhere does not.
        if (document.hasFocus()) keepPlace();
      },
    },
  };
}

type GridPlace = ReturnType<typeof useGridPlace>;

/** Gives the current row the focus where it is wanted there, or where what had it is gone. */
export function useGridFocus(place: GridPlace, scroller: RefObject<HTMLElement | null>): void {
  'use no memo'; // Nor is the list, whose own hook this is.
  const { wantsFocus, onFocusGiven, hadFocus } = place;
  const currentRow = () =>
    scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
  useLayoutEffect(() => {
    const row = wantsFocus() ? currentRow() : null;
    if (!row) return;
    onFocusGiven();
    // Who types meanwhile is not taken away.
    if (!isTextField(document.activeElement)) focusInSight(row);
  });
  useLayoutEffect(() => {
    if (!hadFocus() || !focusIsLost()) return;
    const row = currentRow();
    if (row) row.focus({ preventScroll: true });
    else focusPage();
  });
  const leave = useEffectEvent(() => {
    if (hadFocus() && focusIsLost()) focusPage();
  });
  useEffect(() => () => leave(), []);
}

/** Where the current row is now: rows may have come and gone before it. */
function indexOf<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => RowKey,
  { index, key }: KeptPlace['active'],
): number {
  const there = rows[index];
  if (key === null || (there !== undefined && rowKey(there) === key)) return index;
  const moved = rows.findIndex((row) => rowKey(row) === key);
  return moved === -1 ? Math.max(0, Math.min(rows.length - 1, index)) : moved;
}
