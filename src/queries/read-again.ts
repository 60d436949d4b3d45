import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

/** What is being read, and has to be read once more after that. */
const onceMore = new WeakSet<Query>();

const isBeingRead = (query: Query) => query.state.fetchStatus === 'fetching' && query.isActive();

/**
 * Reads again what has changed under this key: what is in sight at once, the rest when it is asked for. What is
 * being read is not begun anew, since changes that come faster than it can be read would keep it from ever being
 * there: it is read once more after that.
 */
export function readAgain(client: QueryClient, queryKey: QueryKey): void {
  for (const query of client.getQueryCache().findAll({ queryKey, predicate: isBeingRead })) {
    if (onceMore.has(query)) continue;
    onceMore.add(query);
    const after = () => {
      onceMore.delete(query);
      void client.invalidateQueries({ queryKey: query.queryKey, exact: true });
    };
    void Promise.resolve(query.promise).then(after, after);
  }
  void client.invalidateQueries({ queryKey, predicate: (query) => !isBeingRead(query) });
}
