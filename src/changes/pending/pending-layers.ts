import { createEmitter } from '../../store.ts';
import type { ElementKind } from '../../api/elements.ts';
import { operationOf } from '../change.ts';
import { isMembership } from '../membership-change.ts';
import { groupKey } from './change-base.ts';
import { GroupAliases } from '../journal/group-aliases.ts';
import type { MembershipChange } from '../membership-change.ts';
import { type Entry, PendingLayer } from './pending-layer.ts';
import type { PendingEvent, PendingMemberships, Read } from './pending-memberships.ts';
import type { Item } from '../run/target-queues.ts';
import {
  type BaseIds,
  type GroupWish,
  layGroups,
  layMembers,
  layUsers,
  type MembershipOp,
  type MembersView,
  type NamedGroup,
  type Overlay,
  type UserOp,
} from './overlay.ts';

const nothing = new Map<number, Entry<MembershipOp>>();
const empty: BaseIds = { ids: [], startedAt: 0 };

/** Remembers the last answer for a base, so that a view keeps its identity while nothing changed. */
class Remembered<Base, View> {
  #last: { layer: unknown; base: Base; startedAt: number; view: View } | null = null;

  view(layer: unknown, base: Base, startedAt: number, make: () => View): View {
    const last = this.#last;
    if (last !== null && last.layer === layer && last.base === base && last.startedAt === startedAt)
      return last.view;
    const view = make();
    this.#last = { layer, base, startedAt, view };
    return view;
  }
}

interface MembersOfGroup {
  layer: PendingLayer<number, MembershipOp>;
  views: Remembered<readonly number[], MembersView>;
}

/** All that lies over the reads of one scope, kept up with every step of every run. */
export class PendingLayers {
  readonly #members = new Map<string, MembersOfGroup>();
  readonly #groups = new PendingLayer<string, GroupWish>();
  readonly #users = new PendingLayer<number, UserOp>();
  readonly #groupViews = new Remembered<readonly NamedGroup[], ReturnType<typeof layGroups>>();
  readonly #userViews = new Remembered<null, ReturnType<typeof layUsers>>();
  readonly #aliases: GroupAliases;
  readonly #events = createEmitter<PendingEvent>();
  #overlay: Overlay | null = null;

  constructor(aliases = new GroupAliases()) {
    this.#aliases = aliases;
  }

  readonly memberships: PendingMemberships = {
    entriesOf: (kind, group) => this.#members.get(`${kind}/${group}`)?.layer.freeze() ?? nothing,
    subscribe: this.#events.subscribe,
  };

  #membersOf(key: string): MembersOfGroup {
    const members = this.#members.get(key) ?? {
      layer: new PendingLayer(),
      views: new Remembered(),
    };
    this.#members.set(key, members);
    return members;
  }

  /** A change is under way. */
  add(item: Item): void {
    this.#at(item, (layer, key, wish) => layer.push(key, item, wish));
    this.#tell('pending', item);
  }

  /** A change has ended: true at this tick, or (null) not. */
  end(item: Item, at: number | null): void {
    this.#at(item, (layer, key, wish) => {
      layer.drop(key, item);
      if (at !== null) layer.confirm(key, wish, at);
    });
    this.#tell(at === null ? 'dropped' : 'confirmed', item);
  }

  #entry({ kind, groupId, elementId }: MembershipChange, runId: string) {
    return this.#membersOf(`${kind}/${groupKey(groupId, runId)}`).layer.entry(elementId);
  }

  /** What came true last of the membership that a change is about, and no read tells yet. */
  lastOf(change: MembershipChange, runId: string): MembershipOp | null {
    return this.#entry(change, runId)?.confirmed?.wish ?? null;
  }

  #tell(type: PendingEvent['type'], { change, runId }: Item): void {
    if (!isMembership(change)) return;
    const { kind, groupId, elementId } = change;
    const group = typeof groupId === 'number' ? groupId : groupKey(groupId, runId);
    this.#events.emit({ type, kind, group, elementId, entry: this.#entry(change, runId) });
  }

  /** A read has arrived: what it tells need not lie over it any more. */
  wasRead(read: Read): void {
    if (read.of !== 'members') {
      const layer = read.of === 'groups' ? this.#groups : this.#users;
      if (layer.wasRead(read.startedAt).length > 0) this.#overlay = null;
      return;
    }
    const { kind, startedAt } = read;
    const group = this.#aliases.now(read.groupId);
    const layer = this.#members.get(`${kind}/${group}`)?.layer;
    const told = layer?.wasRead(startedAt) ?? [];
    if (told.length > 0) this.#overlay = null;
    for (const elementId of told) {
      const entry = layer?.entry(elementId) ?? null;
      this.#events.emit({ type: 'dropped', kind, group, elementId, entry });
    }
  }

  /** A group that was created is there under its id. */
  created(id: number, name: string, at: number): void {
    this.#overlay = null;
    this.#groups.confirm(String(id), { op: 'create-group', name }, at);
  }

  /** Which group an id means has changed. */
  aliased(): void {
    this.#overlay = null;
  }

  #at(
    { change, runId }: Item,
    act: <Key, Wish>(layer: PendingLayer<Key, Wish>, key: Key, wish: Wish) => void,
  ): void {
    this.#overlay = null;
    const laid = change.op === 'forgotten' ? null : operationOf(change).lays(change, runId);
    switch (laid?.over) {
      case 'members':
        act(this.#membersOf(`${laid.kind}/${laid.group}`).layer, laid.elementId, laid.wish);
        break;
      case 'groups':
        act(this.#groups, laid.group, laid.wish);
        break;
      case 'users':
        act(this.#users, laid.userId, laid.wish);
        break;
      case undefined:
        break;
    }
  }

  #view(key: string, base: BaseIds): MembersView {
    const { layer, views } = this.#membersOf(key);
    const frozen = layer.freeze();
    return views.view(frozen, base.ids, base.startedAt, () => layMembers(frozen, base));
  }

  #touched(kind: ElementKind): number[] {
    return [...this.#members]
      .filter(([key, { layer }]) => key.startsWith(`${kind}/`) && layer.size > 0)
      .map(([key]) => Number(key.slice(kind.length + 1)))
      .filter((id) => !Number.isNaN(id));
  }

  /** The same value until something of the scope changes. */
  overlay(): Overlay {
    this.#overlay ??= {
      membersOf: (groupId, kind, base) => this.#view(`${kind}/${this.#aliases.now(groupId)}`, base),
      membersOfNew: (key, kind) => this.#view(`${kind}/${key}`, empty),
      groups: ({ groups, startedAt }) => {
        const frozen = this.#groups.freeze();
        return this.#groupViews.view(frozen, groups, startedAt, () =>
          layGroups(frozen, { groups, startedAt }),
        );
      },
      users: (startedAt) => {
        const frozen = this.#users.freeze();
        return this.#userViews.view(frozen, null, startedAt, () => layUsers(frozen, startedAt));
      },
      groupsTouched: (kind) => this.#touched(kind),
      groupId: (id) => this.#aliases.now(id),
    };
    return this.#overlay;
  }
}
