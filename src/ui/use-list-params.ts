import { useSearchParams } from 'react-router';
import type { Sort } from './data-grid.tsx';

/**
 * What a list is searched for and sorted by, as the URL has it: `?q=&sort=&dir=`. Nonsense counts as
 * nothing, other parameters stay, and typing leaves no trail in the history.
 */
export function useListParams<Key extends string>(keys: readonly [Key, ...Key[]]) {
  const [params, setParams] = useSearchParams();
  const [first] = keys;
  const asked = params.get('sort');
  const set = (changes: Record<string, string>) =>
    setParams(
      (now) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value === '') now.delete(name);
          else now.set(name, value);
        }
        return now;
      },
      { replace: true },
    );
  return {
    search: params.get('q')?.trim() ?? '',
    sort: {
      key: keys.find((key) => key === asked) ?? first,
      descending: params.get('dir') === 'desc',
    },
    setSearch: (text: string) => set({ q: text.trim() }),
    setSort: ({ key, descending }: Sort) =>
      set({ sort: key === first ? '' : key, dir: descending ? 'desc' : '' }),
  };
}
