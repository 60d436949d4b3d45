import type { ElementKind } from '../../api/elements.ts';
import { ApiError } from '../../api/errors.ts';
import type { WriteOptions } from '../../api/http.ts';
import type { Transport } from '../transport.ts';
import { type Call, FakeGateway, type FakeGatewayOptions, type Made } from './fake-gateway.ts';

interface Group {
  name: string;
  members: Record<ElementKind, Set<number>>;
}

const nothing: Made = { id: 0, password: null };

/** The API behind our gateway, in memory: it answers as `flinkey-api.md` says. */
export class FakeApi implements Transport {
  readonly groups = new Map<number, Group>();
  readonly users = new Map<number, string>();
  /** What groups held that are not there any more. */
  readonly deleted = new Map<number, Group['members']>();
  readonly #gateway: FakeGateway;
  /** Those who have left the customer, whom no group takes. */
  readonly #left = new Set<number>();
  #nextId = 1000;

  constructor(options: FakeGatewayOptions = {}) {
    this.#gateway = new FakeGateway(options);
  }

  /** Every change of state, with the key of the request that made it. */
  get log(): Call[] {
    return this.#gateway.log;
  }

  /** Every request, those too that came to nothing. */
  get calls(): Call[] {
    return this.#gateway.calls;
  }

  addGroup(id: number, name: string, members: Partial<Record<ElementKind, number[]>> = {}): void {
    const { cars, users, services, products } = members;
    const sets = {
      cars: new Set(cars),
      users: new Set(users),
      services: new Set(services),
      products: new Set(products),
    };
    this.groups.set(id, { name, members: sets });
  }

  members(groupId: number, kind: ElementKind): number[] {
    return [...(this.groups.get(groupId)?.members[kind] ?? [])].toSorted((a, b) => a - b);
  }

  #group(id: number): Group {
    const group = this.groups.get(id);
    if (group === undefined)
      throw new ApiError('not-found', {
        status: 404,
        message: 'Unable to find a group for the given groupId.',
      });
    return group;
  }

  async #do(op: string, target: string, options: WriteOptions, act: () => void): Promise<void> {
    await this.#gateway.write(op, target, options, () => {
      act();
      return nothing;
    });
  }

  assignElement: Transport['assignElement'] = (_, groupId, kind, elementId, options) =>
    this.#do('assign', `${groupId}/${kind}/${elementId}`, options, () => {
      if (kind === 'users' && this.#left.has(elementId))
        throw new ApiError('not-found', {
          status: 404,
          message: 'Unable to find a user for the given elementId.',
        });
      const set = this.#group(groupId).members[kind];
      if (set.has(elementId))
        throw new ApiError('conflict', {
          status: 409,
          message: 'The car is already assigned to the group.',
        });
      set.add(elementId);
    });

  removeElement: Transport['removeElement'] = (_, groupId, kind, elementId, options) =>
    this.#do('remove', `${groupId}/${kind}/${elementId}`, options, () => {
      if (!this.#group(groupId).members[kind].delete(elementId))
        throw new ApiError('not-found', {
          status: 404,
          message: 'Could not remove the car from the group because it is not assigned.',
        });
    });

  listGroupElements: Transport['listGroupElements'] = async (_, groupId, kind) => {
    await this.#gateway.pass(`read ${groupId}/${kind}`);
    return [...this.#group(groupId).members[kind]].map((id) => ({ id }));
  };

  listGroups: Transport['listGroups'] = async () => {
    await this.#gateway.pass('read groups');
    return [...this.groups].map(([id, { name }]) => ({ id, name }));
  };

  createGroup: Transport['createGroup'] = (_, name, options) =>
    this.#gateway
      .write('create-group', name, options, () => {
        this.#nextId += 1;
        this.addGroup(this.#nextId, name);
        return { id: this.#nextId, password: null };
      })
      .then(({ id }) => id);

  renameGroup: Transport['renameGroup'] = (_, groupId, name, options) =>
    this.#do('rename-group', `${groupId}`, options, () => {
      this.#group(groupId).name = name;
    });

  deleteGroup: Transport['deleteGroup'] = (_, groupId, options) =>
    this.#do('delete-group', `${groupId}`, options, () => {
      this.deleted.set(groupId, this.#group(groupId).members);
      this.groups.delete(groupId);
    });

  #idOf(user: { emailAddress: string } | { userId: number }): number | undefined {
    if ('userId' in user) return user.userId;
    return [...this.users].find(([, address]) => address === user.emailAddress)?.[0];
  }

  assignUser: Transport['assignUser'] = (_, user, options) =>
    this.#do('assign-user', JSON.stringify(user), options, () => {
      const id = this.#idOf(user) ?? (this.#nextId += 1);
      if (this.users.has(id))
        throw new ApiError('conflict', {
          status: 409,
          message:
            'Could not assign user to customer because the user is already assigned to the customer.',
        });
      this.#left.delete(id);
      this.users.set(id, 'emailAddress' in user ? user.emailAddress : `user-${id}@fleet.example`);
    });

  unassignUser: Transport['unassignUser'] = (_, user, options) =>
    this.#do('unassign-user', JSON.stringify(user), options, () => {
      const id = this.#idOf(user);
      if (id === undefined || !this.users.delete(id))
        throw new ApiError('not-found', {
          status: 404,
          message: 'Could not delete the assignment because it does not exist.',
        });
      this.#left.add(id);
      for (const { members } of this.groups.values()) members.users.delete(id);
    });

  findUser: Transport['findUser'] = async (_, emailAddress) => {
    await this.#gateway.pass('read users');
    const id = this.#idOf({ emailAddress });
    return id === undefined ? null : { id };
  };

  hasUser: Transport['hasUser'] = async (_, userId) => {
    await this.#gateway.pass('read users');
    return this.users.has(userId);
  };

  createUser: Transport['createUser'] = (_, user, options) =>
    this.#gateway.write('create-user', user.emailAddress, options, () => {
      if (this.#idOf(user) !== undefined)
        throw new ApiError('conflict', {
          status: 409,
          message: 'A user with the given e-mail address already exists.',
        });
      this.#nextId += 1;
      this.users.set(this.#nextId, user.emailAddress);
      return { id: this.#nextId, password: 'made-up' };
    });
}
