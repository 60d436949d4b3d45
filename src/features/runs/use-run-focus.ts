import { type RefObject, useLayoutEffect, useRef } from 'react';
import { focusIsLost, focusPage } from '../../ui/focus/focus-page.ts';

/** Whether what has the focus went away, or is hidden, as the list is beside a run on a small screen. */
const nobodyHasFocus = () => focusIsLost() || document.activeElement?.checkVisibility() === false;

const rowOf = (place: HTMLElement | null, runId: string) =>
  [...(place?.querySelectorAll<HTMLAnchorElement>('[role="row"] a') ?? [])]
    .find(({ href }) => new URL(href).searchParams.get('run') === runId)
    ?.closest<HTMLElement>('[role="row"]');

/** Moves the focus with the run that is opened or closed: to its heading, and back to its row. */
export function useRunFocus(place: RefObject<HTMLElement | null>, runId: string | null): void {
  const before = useRef(runId);
  useLayoutEffect(() => {
    const closed = before.current;
    before.current = runId;
    if (closed === runId || !nobodyHasFocus()) return;
    const next =
      runId === null && closed !== null
        ? rowOf(place.current, closed)
        : place.current?.querySelector<HTMLElement>('h2');
    if (next) next.focus({ preventScroll: true });
    else focusPage();
  }, [place, runId]);
}
