import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { urlChoice, urlName, useUrlState } from '../../ui/use-url-state.ts';

/** Whether this is the name of a kind, and so of a tab. */
export const isKind = (text: string | null): text is ElementKind =>
  elementKinds.some((kind) => kind === text);

/** The tab of the group page, in the URL as `?tab=`. Another tab begins without search, filter and sorting. */
export function useTab(): readonly [ElementKind, (tab: ElementKind) => void] {
  const { values, change } = useUrlState({
    tab: urlChoice(elementKinds),
    q: urlName,
    only: urlName,
    sort: urlName,
    dir: urlName,
  });
  return [values.tab, (tab) => change({ tab, q: null, only: null, sort: null, dir: null })];
}
