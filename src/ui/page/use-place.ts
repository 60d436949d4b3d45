import { use, useEffect, useRef, useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { InDialog } from '../dialog/in-dialog.ts';

/** So many places are remembered at most: of the pages that somebody may still go back to. */
const most = 200;

/**
 * Where somebody was on a page, for whoever comes back to it by Back or Forward: `before` is what was
 * kept when the page was left, and undefined on a page that was gone to. `places` is the memory, `name`
 * tells several of one page apart.
 */
export function usePlace<Place>(
  places: Map<string, Place>,
  name: string,
): { before: Place | undefined; keep: (place: Place) => void } {
  const { key } = useLocation();
  const own = `${key} ${name}`;
  const isBack = useNavigationType() === NavigationType.Pop;
  // A dialog opens anew each time: no place in it is come back to.
  const isPage = !use(InDialog);
  const [before] = useState(() => (isPage && isBack ? places.get(own) : undefined));
  const latest = useRef(before);
  const remember = (place: Place) => {
    if (!isPage) return;
    places.delete(own);
    places.set(own, place);
    const [oldest] = places.keys();
    if (places.size > most && oldest !== undefined) places.delete(oldest);
  };
  // An address that changes under the page, as by a search, is another entry of the history.
  useEffect(() => {
    if (latest.current !== undefined) remember(latest.current);
    // oxlint-disable-next-line react/exhaustive-deps -- once for each entry of the history
  }, [own]);
  return {
    before,
    keep: (place) => {
      latest.current = place;
      remember(place);
    },
  };
}
