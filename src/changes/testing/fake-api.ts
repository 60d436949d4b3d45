import type { ElementKind } from '../../api/elements.ts';
import { ApiError } from '../../api/errors.ts';
import type { WriteOptions } from '../../api/http.ts';
import type { Transport } from '../transport.ts';

/**
 * What may happen to one request on its way. `cut-before` and `cut-after` lose the connection before
 * and after the API did it; `error-after` is a 500 for something that was done all the same; `late`
 * does it after the client gave up; `silent` never answers; `double` is the browser's own resend.
 */
export const faults = [
  'none',
  'cut-before',
  'cut-after',
  'error-before',
  'error-after',
  'late',
  'silent',
  'double',
  'slow',
  'too-many',
  'unavailable',
  'token',
  'api-key',
  'refuse',
] as const;
export type Fault = (typeof faults)[number];

/** One request as the API sees it. */
export interface Call {
  op: string;
  /** E.g. `7/cars/12`. */
  target: string;
  key: string | null;
}

/** What an answer brings, where it brings anything. */
interface Made {
  id: number;
  password: string | null;
}

interface Group {
  name: string;
  members: Record<ElementKind, Set<number>>;
}

export interface FakeApiOptions {
  /** What happens to this request. */
  fault?: (call: Call) => Fault | ApiError;
  /** Resolves when the next thing may happen. */
  pass?: (what: string) => Promise<void>;
  /** Resolves when something is due after the client has given up. */
  late?: (what: string) => Promise<void>;
}

const nothing: Made = { id: 0, password: null };
const server = (status: number) => new ApiError('server', { status });

/**
 * The API behind our gateway, in memory: it answers as `flinkey-api.md` says, and remembers what it
 * answered to a key, as the gateway does (only successes; a repeat waits for the one in flight).
 */
export class FakeApi implements Transport {
  readonly groups = new Map<number, Group>();
  readonly users = new Map<number, string>();
  /** Every change of state, with the key of the request that made it. */
  readonly log: Call[] = [];
  /** Every request, those too that came to nothing. */
  readonly calls: Call[] = [];
  /** What may have been created under these keys nobody knows. */
  readonly #lost = new Set<string>();
  readonly #answers = new Map<string, Promise<Made>>();
  readonly #fault: (call: Call) => Fault | ApiError;
  readonly #pass: (what: string) => Promise<void>;
  readonly #late: (what: string) => Promise<void>;
  /** Those who have left the customer, whom no group takes. */
  readonly #left = new Set<number>();
  #nextId = 1000;

  constructor({ fault, pass, late }: FakeApiOptions = {}) {
    this.#fault = fault ?? (() => 'none');
    this.#pass = pass ?? (() => Promise.resolve());
    this.#late = late ?? (() => Promise.resolve());
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

  /** Once per key, as the gateway has it; what failed is forgotten, and may be tried again. */
  #once(call: Call, act: () => Made, delay: Promise<void>): Promise<Made> {
    const key = call.key ?? '';
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = delay.then(act);
    this.#answers.set(key, answer);
    answer.catch(() => this.#answers.delete(key));
    return answer;
  }

  /** A 5xx is not remembered: the next one under this key reaches the API, unless it creates. */
  #lose({ op, key }: Call): void {
    this.#answers.delete(key ?? '');
    if (op.startsWith('create')) this.#lost.add(key ?? '');
  }

  async #write(op: string, target: string, { key }: WriteOptions, act: () => Made): Promise<Made> {
    const call = { op, target, key };
    this.calls.push(call);
    if (this.#lost.has(key ?? '')) throw new ApiError('unknown-outcome', { status: 504 });
    const fault = this.#fault(call);
    if (fault instanceof ApiError) throw fault;
    const label = `${op} ${target} ${fault}`;
    const now = Promise.resolve();
    const doIt = (delay = now) =>
      this.#once(
        call,
        () => {
          const result = act();
          this.log.push(call);
          return result;
        },
        delay,
      );
    switch (fault) {
      case 'none':
        await this.#pass(label);
        return doIt();
      case 'slow':
        await this.#pass(label);
        await this.#pass(label);
        return doIt();
      case 'double':
        await this.#pass(label);
        await doIt().catch(() => undefined);
        await this.#pass(label);
        return doIt();
      case 'cut-before':
        await this.#pass(label);
        throw new ApiError('unreachable');
      case 'cut-after':
        await this.#pass(label);
        await doIt().catch(() => undefined);
        throw new ApiError('unreachable');
      case 'error-before':
        await this.#pass(label);
        this.#lose(call);
        throw server(500);
      case 'error-after':
        await this.#pass(label);
        await doIt().catch(() => undefined);
        this.#lose(call);
        throw server(500);
      case 'late': {
        const late = doIt(this.#late(label));
        late.catch(() => undefined);
        return new Promise(() => undefined);
      }
      case 'silent':
        return new Promise(() => undefined);
      case 'too-many':
        await this.#pass(label);
        throw new ApiError('too-many', { status: 429, retryAfter: 1 });
      case 'unavailable':
        await this.#pass(label);
        throw new ApiError('too-many', { status: 503, retryAfter: 1 });
      case 'token':
      case 'api-key':
        await this.#pass(label);
        throw new ApiError(fault, { status: 401 });
      case 'refuse':
        await this.#pass(label);
        throw new ApiError('invalid', { status: 400 });
    }
  }

  async #do(op: string, target: string, options: WriteOptions, act: () => void): Promise<void> {
    await this.#write(op, target, options, () => {
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
    await this.#pass(`read ${groupId}/${kind}`);
    return [...this.#group(groupId).members[kind]].map((id) => ({ id }));
  };

  listGroups: Transport['listGroups'] = async () => {
    await this.#pass('read groups');
    return [...this.groups].map(([id, { name }]) => ({ id, name }));
  };

  createGroup: Transport['createGroup'] = (_, name, options) =>
    this.#write('create-group', name, options, () => {
      this.#nextId += 1;
      this.addGroup(this.#nextId, name);
      return { id: this.#nextId, password: null };
    }).then(({ id }) => id);

  renameGroup: Transport['renameGroup'] = (_, groupId, name, options) =>
    this.#do('rename-group', `${groupId}`, options, () => {
      this.#group(groupId).name = name;
    });

  deleteGroup: Transport['deleteGroup'] = (_, groupId, options) =>
    this.#do('delete-group', `${groupId}`, options, () => {
      this.#group(groupId);
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
    await this.#pass('read users');
    const id = this.#idOf({ emailAddress });
    return id === undefined ? null : { id };
  };

  hasUser: Transport['hasUser'] = async (_, userId) => {
    await this.#pass('read users');
    return this.users.has(userId);
  };

  createUser: Transport['createUser'] = (_, user, options) =>
    this.#write('create-user', user.emailAddress, options, () => {
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
