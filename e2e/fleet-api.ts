import * as v from 'valibot';
import {
  vCar,
  vGroup,
  vGroupCreated,
  vProduct,
  vService,
  vToken,
  vUser,
} from '../src/api/generated/valibot.gen.ts';
import { apiKey } from './sandbox-control.ts';

/** The four kinds of elements, and what one of each looks like (`flinkey-api.md`, Schemas). */
const elements = { cars: vCar, users: vUser, services: vService, products: vProduct };
type Kind = keyof typeof elements;
type ElementOf<K extends Kind> = v.InferOutput<(typeof elements)[K]>;
type Group = v.InferOutput<typeof vGroup>;

/** Who the tests are: the sandbox's own manager. */
const manager = 'manager@sandbox.example';
/** Another manager of the same customers. */
export const colleague = 'jana@sandbox.example';

/**
 * A customer's fleet, asked through the documented API and not through the screen: to arrange what a
 * test needs, and to see what a person's doing came to. Every call throws an Error with the status
 * and the text of an answer that is no 2xx.
 */
export interface FleetApi {
  list<K extends Kind>(kind: K, odata?: Record<string, string>): Promise<ElementOf<K>[]>;
  groups(): Promise<Group[]>;
  /** The one group of this name. @throws Error if there is none */
  group(name: string): Promise<Group>;
  /** What is in a group; ids only, as that is what most tests compare. */
  memberIds(groupId: number, kind: Kind): Promise<number[]>;
  createGroup(name: string): Promise<number>;
  renameGroup(groupId: number, name: string): Promise<void>;
  deleteGroup(groupId: number): Promise<void>;
  assign(groupId: number, kind: Kind, elementId: number): Promise<void>;
  remove(groupId: number, kind: Kind, elementId: number): Promise<void>;
  /** The user leaves the customer. */
  unassignUser(userId: number): Promise<void>;
}

type Send = (method: string, path: string, body?: unknown) => Promise<Response>;

const checked = async (request: Promise<Response>): Promise<Response> => {
  const answer = await request;
  if (answer.ok) return answer;
  throw new Error(`${answer.status} of ${answer.url}: ${await answer.text()}`);
};

const read = async <S extends v.GenericSchema>(
  schema: S,
  answer: Promise<Response>,
): Promise<v.InferOutput<S>> => v.parse(schema, await (await answer).json());

/** Signs in to the sandbox of a running server; gives the access token. */
export const signIn = async (origin: string, username: string): Promise<string> => {
  const base = `${origin}/api/sandbox/v3`;
  const request = fetch(`${base}/oauth2/token`, {
    method: 'POST',
    headers: { 'flinkey-API-Key': apiKey },
    body: new URLSearchParams({ username, password: 'sandbox', grant_type: 'password' }),
  });
  return (await read(vToken, checked(request))).access_token;
};

/** Signs in to the sandbox of a running server, for one customer; as the tests' own manager or another. */
export const openFleet = async (
  origin: string,
  customerId: number,
  username = manager,
): Promise<FleetApi> => {
  const base = `${origin}/api/sandbox/v3`;
  const token = await signIn(origin, username);
  const send: Send = (method, path, body) =>
    checked(
      fetch(`${base}/${path}`, {
        method,
        headers: {
          'flinkey-API-Key': apiKey,
          Authorization: `Bearer ${token}`,
          'Customer-ID': String(customerId),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );

  const groups = () => read(v.array(vGroup), send('GET', 'groups'));
  return {
    list: (kind, odata = {}) => {
      const options = Object.entries(odata).map(
        ([name, value]) => `${name}=${encodeURIComponent(value)}`,
      );
      return read(v.array(elements[kind]), send('GET', `${kind}?${options.join('&')}`));
    },
    groups,
    group: async (name) => {
      const group = (await groups()).find((one) => one.name === name);
      if (group === undefined) throw new Error(`There is no group "${name}".`);
      return group;
    },
    memberIds: async (groupId, kind) => {
      const members = v.array(v.object({ id: v.number() }));
      return (await read(members, send('GET', `groups/${groupId}/${kind}`))).map(({ id }) => id);
    },
    createGroup: async (name) => (await read(vGroupCreated, send('PUT', 'groups', { name }))).id,
    renameGroup: async (groupId, name) => void (await send('PATCH', `groups/${groupId}`, { name })),
    deleteGroup: async (groupId) => void (await send('DELETE', `groups/${groupId}`)),
    assign: async (groupId, kind, elementId) =>
      void (await send('PUT', `groups/${groupId}/${kind}/${elementId}`)),
    remove: async (groupId, kind, elementId) =>
      void (await send('DELETE', `groups/${groupId}/${kind}/${elementId}`)),
    unassignUser: async (userId) =>
      void (await send('DELETE', 'users/assignments/customers', { userId })),
  };
};
