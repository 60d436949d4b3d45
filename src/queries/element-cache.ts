import type { QueryClient } from '@tanstack/react-query';
import type { ElementKind, ElementOf } from '../api/elements.ts';
import { type Scope, scopeName } from '../api/scope.ts';

interface Shelf<Kind extends ElementKind> {
  byId: Map<number, ElementOf[Kind]>;
  listeners: Set<(ids: readonly number[]) => void>;
  /** So many times something new was said. */
  version: number;
}

type Shelves = { [Kind in ElementKind]: Shelf<Kind> };

const emptyShelf = <Kind extends ElementKind>(): Shelf<Kind> => ({
  byId: new Map(),
  listeners: new Set(),
  version: 0,
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Whether two answers say the same of an element; they are flat but for a user's name. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isRecord(one) || !isRecord(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => isSame(one[name], other[name]))
  );
}

/** Every element that any read told of, once, by its id; what was read last counts. */
export class ElementCache {
  readonly #shelves: Shelves = {
    cars: emptyShelf(),
    users: emptyShelf(),
    services: emptyShelf(),
    products: emptyShelf(),
  };

  get<Kind extends ElementKind>(kind: Kind, id: number): ElementOf[Kind] | undefined {
    return this.of(kind).get(id);
  }

  of<Kind extends ElementKind>(kind: Kind): ReadonlyMap<number, ElementOf[Kind]> {
    const shelf: Shelf<Kind> = this.#shelves[kind];
    return shelf.byId;
  }

  /** What was known already and says the same keeps its identity: gives the elements as they are kept. */
  put<Kind extends ElementKind>(
    kind: Kind,
    elements: readonly ElementOf[Kind][],
  ): readonly ElementOf[Kind][] {
    const shelf: Shelf<Kind> = this.#shelves[kind];
    const { byId, listeners } = shelf;
    const changed: number[] = [];
    const kept = elements.map((element) => {
      const known = byId.get(element.id);
      if (known !== undefined && isSame(known, element)) return known;
      byId.set(element.id, element);
      changed.push(element.id);
      return element;
    });
    if (changed.length > 0) {
      shelf.version += 1;
      for (const listener of listeners) listener(changed);
    }
    return kept;
  }

  /** Another number once anything of the kind is new or says something new. */
  versionOf(kind: ElementKind): number {
    return this.#shelves[kind].version;
  }

  /** Calls `listener` with the ids of what is new or says something new; gives how to stop that. */
  subscribe(kind: ElementKind, listener: (ids: readonly number[]) => void): () => void {
    const { listeners } = this.#shelves[kind];
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Forgets all: another account may read other things. */
  clear(): void {
    for (const { byId } of Object.values(this.#shelves)) byId.clear();
  }
}

const caches = new WeakMap<QueryClient, Map<string, ElementCache>>();

/** What the reads of one page told of the elements of one customer. */
export function elementCacheOf(client: QueryClient, scope: Scope): ElementCache {
  const ofClient = caches.get(client) ?? new Map<string, ElementCache>();
  caches.set(client, ofClient);
  const key = scopeName(scope);
  const cache = ofClient.get(key) ?? new ElementCache();
  ofClient.set(key, cache);
  return cache;
}
