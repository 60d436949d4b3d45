import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import type { ElementKind } from '../api/elements.ts';
import { listGroupElements } from '../api/groups.ts';
import { type Scope, scopeName } from '../api/scope.ts';
import { words } from '../i18n/words.ts';
import { getSession } from '../session/session.ts';
import { tokenSubject } from '../session/token-life.ts';
import { type ElementCache, elementCacheOf } from './element-cache.ts';
import { ElementLoader } from './element-loader.ts';
import { allElementsQuery, someElementsQuery } from './elements.ts';
import { groupsByName } from './groups-by-name.ts';
import { groupsQuery } from './groups.ts';
import { keepMemberships } from './keep-memberships.ts';
import { MembershipIndex } from './membership-index.ts';
import { MembershipReader } from './membership-reader.ts';
import { reads } from './read-scheduler.ts';

/** Who is in what, of one kind: what is known, and what fills it. */
export interface KindOfFleet {
  index: MembershipIndex;
  reader: MembershipReader;
}

/** The list of groups as one read told it; the next one has the same `groups` where nothing changed. */
interface ReadGroups {
  groups: readonly { id: number; name: string }[];
}

/** As they are shown, and so read: of the groups of one element, none comes before one that is there. */
const inOrder = ({ groups }: ReadGroups): readonly number[] =>
  groupsByName(groups, words.get().locale).map(({ id }) => id);

/** All that is known of one customer's fleet beside its lists; made lazily, kept as long as the session. */
export class Fleet {
  readonly scope: Scope;
  readonly elements: ElementCache;
  readonly #client: QueryClient;
  readonly #kinds = new Map<ElementKind, KindOfFleet>();
  readonly #loader: ElementLoader;
  readonly #names = new Map<number, string>();
  #stopKeeping: (() => void)[] = [];
  #stopGroups: (() => void) | null = null;
  #listed: ReadGroups | null = null;

  constructor(client: QueryClient, scope: Scope) {
    this.#client = client;
    this.scope = scope;
    this.elements = elementCacheOf(client, scope);
    this.#loader = new ElementLoader(async (kind, ids) => {
      await client.fetchQuery({ ...someElementsQuery(scope, kind, ids), gcTime: 0 });
    });
  }

  of(kind: ElementKind): KindOfFleet {
    const known = this.#kinds.get(kind);
    if (known !== undefined) return known;
    const index = new MembershipIndex();
    const reader = new MembershipReader({
      index,
      scheduler: reads,
      read: (groupId, signal) => this.#read(groupId, kind, signal),
      onGone: () => this.#askForGroups(),
      // What refuses one refuses the other, and of the list is told (features/runs).
      onRefused: () => this.#askForGroups(),
      now: () => Date.now(),
    });
    const made = { index, reader };
    this.#kinds.set(kind, made);
    this.#begin(kind, index, null);
    return made;
  }

  /** The list of groups as it was read last. */
  groups() {
    return this.#client.getQueryData(groupsQuery(this.scope).queryKey);
  }

  /** Asks for those of these elements that are not known. */
  need(kind: ElementKind, ids: readonly number[]): void {
    const known = this.elements.of(kind);
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0) this.#loader.need(kind, missing);
  }

  /** These groups were changed: what is in sight is read at once, the rest when it is asked for. */
  changed(kind: ElementKind, groupIds: Iterable<number>): void {
    this.#kinds.get(kind)?.reader.changed(groupIds);
  }

  /** Another tab changed one membership, and it is so by now. */
  told(kind: ElementKind, groupId: number, elementId: number, isMember: boolean): void {
    this.#kinds.get(kind)?.index.change(groupId, elementId, isMember);
  }

  /** Somebody wants to see it as it is now: the groups, and what is in sight. */
  readAnew(): void {
    this.#askForGroups();
    for (const { reader } of this.#kinds.values()) reader.readSightAnew();
  }

  /** The name that the group has, or had when it was last seen. */
  nameOf(groupId: number): string | null {
    return this.#names.get(groupId) ?? null;
  }

  /** Reads anew what is looked at and was read before the moment; by itself, what has become old. */
  freshen(before?: number): void {
    for (const { reader } of this.#kinds.values()) void reader.freshen(before);
  }

  /** Asks again for what could not be read: there are new credentials, say. */
  retry(): void {
    for (const { reader } of this.#kinds.values()) reader.retry();
  }

  #begin(kind: ElementKind, index: MembershipIndex, ready: Promise<unknown> | null): void {
    const session = getSession();
    if (session === null) return;
    this.#followGroups(index);
    const subject = tokenSubject(session.token);
    this.#stopKeeping.push(keepMemberships({ scope: this.scope, kind, index, subject, ready }));
  }

  #askForGroups(): void {
    void this.#client.invalidateQueries({ queryKey: groupsQuery(this.scope).queryKey });
  }

  async #read(groupId: number, kind: ElementKind, signal: AbortSignal): Promise<Iterable<number>> {
    const elements = await listGroupElements(this.scope, groupId, kind, signal);
    if (!signal.aborted) this.elements.put(kind, elements);
    return elements.map(({ id }) => id);
  }

  /** The list of groups is one query, whoever reads it; it is kept as long as its members are. */
  #followGroups(index: MembershipIndex): void {
    const query = groupsQuery(this.scope);
    const read = this.#client.getQueryData(query.queryKey);
    if (read !== undefined) index.list(inOrder(read));
    this.#stopGroups ??= new QueryObserver(this.#client, query).subscribe(({ data }) => {
      if (data !== undefined && data !== this.#listed) this.#list(data);
    });
  }

  #list(data: ReadGroups): void {
    const isSame = data.groups === this.#listed?.groups;
    this.#listed = data;
    if (isSame) {
      for (const { index, reader } of this.#kinds.values())
        // One that was made and deleted since the list of before changes nothing in it.
        if (index.reads.size > index.known) index.list(inOrder(data));
        else reader.listedAgain();
      return;
    }
    const ids = inOrder(data);
    for (const { id, name } of data.groups) this.#names.set(id, name);
    for (const kind of this.#kinds.values()) kind.index.list(ids);
  }

  /** Every element of the kind, read in pages; `listener` hears of each state. Gives how to stop that. */
  followAll(kind: ElementKind, listener: (ids: readonly number[] | null) => void): () => void {
    const observer = new QueryObserver(this.#client, allElementsQuery(this.scope, kind));
    listener(observer.getCurrentResult().data?.map(({ id }) => id) ?? null);
    return observer.subscribe(({ data }) => listener(data?.map(({ id }) => id) ?? null));
  }

  /**
   * Forgets all: another account may read other things. What is looked at is read anew; what the browser
   * keeps is looked at once `ready` is, since it may be about to go.
   */
  clear(ready: Promise<unknown> | null = null): void {
    this.elements.clear();
    this.#loader.clear();
    this.#names.clear();
    this.#stopGroups?.();
    this.#stopGroups = null;
    this.#listed = null;
    for (const stop of this.#stopKeeping.splice(0)) stop();
    for (const [kind, { index, reader }] of this.#kinds) {
      reader.clear();
      index.clear();
      this.#begin(kind, index, ready);
    }
  }
}

const fleets = new WeakMap<QueryClient, Map<string, Fleet>>();

function fleetsOf(client: QueryClient): Map<string, Fleet> {
  const known = fleets.get(client) ?? new Map<string, Fleet>();
  fleets.set(client, known);
  return known;
}

/** What is known of a customer's fleet. */
export function fleetOf(client: QueryClient, scope: Scope): Fleet {
  const known = fleetsOf(client);
  const key = scopeName(scope);
  const fleet = known.get(key) ?? new Fleet(client, scope);
  known.set(key, fleet);
  return fleet;
}

/** What is known of a customer's fleet; undefined where nobody has asked for it. */
export function knownFleet(client: QueryClient, scope: Scope): Fleet | undefined {
  return fleetsOf(client).get(scopeName(scope));
}

/** All fleets of which something is known. */
export function knownFleets(client: QueryClient): readonly Fleet[] {
  return [...fleetsOf(client).values()];
}
