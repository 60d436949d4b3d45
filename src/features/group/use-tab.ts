import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { urlChoice, urlName, useUrlState } from '../../ui/page/use-url-state.ts';

/** Whether this is the name of a kind, and so of a tab. */
export const isKind = (text: string | null): text is ElementKind =>
  elementKinds.some((kind) => kind === text);

const ofLists = { q: urlName, only: urlName, in: urlName, sort: urlName, dir: urlName };
const noWishes = { q: null, only: null, in: null, sort: null, dir: null };

/** What stands before what the URL says of the list of what is not in the group. */
export const outsidePrefix = 'out-';

/** The tab of the group page, in the URL as `?tab=`. Another tab begins without search, filter and sorting. */
export function useTab(): readonly [ElementKind, (tab: ElementKind) => void] {
  const { values, change } = useUrlState({ tab: urlChoice(elementKinds), ...ofLists });
  const outside = useUrlState(ofLists, outsidePrefix);
  return [
    values.tab,
    (tab) => {
      change({ tab, ...noWishes });
      outside.change(noWishes);
    },
  ];
}
