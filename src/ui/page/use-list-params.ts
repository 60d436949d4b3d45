import type { Sort } from '../grid/data-grid.tsx';
import { urlChoice, urlText, useUrlState } from './use-url-state.ts';

/** What a list is searched for and sorted by, as the URL has it: `?q=&sort=&dir=`, each behind the prefix. */
export function useListParams<Key extends string>(keys: readonly [Key, ...Key[]], prefix = '') {
  const [first] = keys;
  const { values, change } = useUrlState(
    { q: urlText, sort: urlChoice(keys), dir: urlChoice(['asc', 'desc']) },
    prefix,
  );
  return {
    search: values.q,
    sort: { key: values.sort, descending: values.dir === 'desc' },
    setSearch: (text: string) => change({ q: text.trim() }),
    setSort: ({ key, descending }: Sort) =>
      change({ sort: key === first ? null : key, dir: descending ? 'desc' : null }),
  };
}
