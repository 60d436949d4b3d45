import { useSearchParams } from 'react-router';
import { type ElementKind, elementKinds } from '../../api/elements.ts';

/** Whether this is the name of a kind, and so of a tab. */
export const isKind = (text: string | null): text is ElementKind =>
  elementKinds.some((kind) => kind === text);

/** The tab of the group page, in the URL as `?tab=`. Another tab begins without search and sorting. */
export function useTab(): readonly [ElementKind, (tab: ElementKind) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('tab');
  const choose = (tab: ElementKind) =>
    setParams(
      (now) => {
        for (const name of ['q', 'sort', 'dir']) now.delete(name);
        now.set('tab', tab);
        return now;
      },
      { replace: true },
    );
  return [isKind(asked) ? asked : 'cars', choose];
}
