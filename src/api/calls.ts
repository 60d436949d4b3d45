import type { ElementKind } from './elements.ts';
import { type ListOptions, odataQuery } from './odata.ts';

/** One call of the API, as data: what the transport sends, and what "copy as curl" prints. */
export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/v3/`, with its OData options. */
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent form encoded, instead of a body. */
  form?: Readonly<Record<string, string>>;
}

const get = (path: string, options: ListOptions = {}): Call => ({
  method: 'GET',
  path: `${path}${odataQuery(options)}`,
});

/** Should the group calls take both ids in the body after all, this is the place (`flinkey-api.md`). */
const membership = (groupId: number, kind: ElementKind, elementId: number) =>
  `groups/${groupId}/${kind}/${elementId}`;

/** Every verb and path of the API (`flinkey-api.md`, Endpoints). */
export const calls = {
  token: (username: string, password: string): Call => ({
    method: 'POST',
    path: 'oauth2/token',
    form: { username, password, grant_type: 'password' },
  }),
  customers: (): Call => get('customers'),
  elements: (kind: ElementKind, options: ListOptions): Call => get(kind, options),
  groups: (): Call => get('groups'),
  groupElements: (groupId: number, kind: ElementKind): Call => get(`groups/${groupId}/${kind}`),
  createGroup: (name: string): Call => ({ method: 'PUT', path: 'groups', body: { name } }),
  renameGroup: (groupId: number, name: string): Call => ({
    method: 'PATCH',
    path: `groups/${groupId}`,
    body: { name },
  }),
  deleteGroup: (groupId: number): Call => ({ method: 'DELETE', path: `groups/${groupId}` }),
  assignElement: (groupId: number, kind: ElementKind, elementId: number): Call => ({
    method: 'PUT',
    path: membership(groupId, kind, elementId),
  }),
  removeElement: (groupId: number, kind: ElementKind, elementId: number): Call => ({
    method: 'DELETE',
    path: membership(groupId, kind, elementId),
  }),
  createUser: (user: object): Call => ({ method: 'PUT', path: 'users', body: user }),
  assignUser: (user: object): Call => ({
    method: 'PUT',
    path: 'users/assignments/customers',
    body: user,
  }),
  unassignUser: (user: object): Call => ({
    method: 'DELETE',
    path: 'users/assignments/customers',
    body: user,
  }),
} as const;

/** Where a call goes on our own origin, whose server hands it to the environment. */
export function addressOf(environment: string, { path }: Call): string {
  return `/api/${encodeURIComponent(environment)}/v3/${path}`;
}

/** Who asks, and for which customer; what is empty is left out. */
export function headersOf(
  { apiKey, token }: { apiKey: string; token: string },
  customerId?: number,
): Record<string, string> {
  return {
    ...(apiKey === '' ? {} : { 'flinkey-API-Key': apiKey }),
    ...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
    ...(customerId === undefined ? {} : { 'Customer-ID': String(customerId) }),
  };
}
