import type { ElementKind } from '../api/elements.ts';
import {
  createGroup,
  deleteGroup,
  listGroupElements,
  listGroups,
  renameGroup,
} from '../api/groups.ts';
import { assignElement, removeElement } from '../api/memberships.ts';
import type { WriteOptions } from '../api/http.ts';
import type { Scope } from '../api/scope.ts';
import {
  assignUser,
  createUser,
  findUser,
  hasUser,
  type NewUser,
  unassignUser,
  type UserName,
} from '../api/users.ts';

/** The calls of the API that changes are made of; each throws ApiError. */
export interface Transport {
  assignElement: Membership;
  removeElement: Membership;
  listGroupElements: (
    scope: Scope,
    groupId: number,
    kind: ElementKind,
    signal?: AbortSignal,
  ) => Promise<readonly { id: number }[]>;
  listGroups: (
    scope: Scope,
    signal?: AbortSignal,
  ) => Promise<readonly { id: number; name: string }[]>;
  createGroup: (scope: Scope, name: string, options: WriteOptions) => Promise<number>;
  renameGroup: (
    scope: Scope,
    groupId: number,
    name: string,
    options: WriteOptions,
  ) => Promise<void>;
  deleteGroup: (scope: Scope, groupId: number, options: WriteOptions) => Promise<void>;
  assignUser: (scope: Scope, user: UserName, options: WriteOptions) => Promise<void>;
  unassignUser: (scope: Scope, user: UserName, options: WriteOptions) => Promise<void>;
  findUser: (
    scope: Scope,
    emailAddress: string,
    signal?: AbortSignal,
  ) => Promise<{ id: number } | null>;
  hasUser: (scope: Scope, userId: number, signal?: AbortSignal) => Promise<boolean>;
  createUser: (
    scope: Scope,
    user: NewUser,
    options: WriteOptions,
  ) => Promise<{ id: number; password: string | null }>;
}

type Membership = (
  scope: Scope,
  groupId: number,
  kind: ElementKind,
  elementId: number,
  options: WriteOptions,
) => Promise<void>;

/** The real calls. */
export const apiTransport: Transport = {
  assignElement,
  removeElement,
  listGroupElements,
  listGroups,
  createGroup,
  renameGroup,
  deleteGroup,
  assignUser,
  unassignUser,
  findUser,
  hasUser,
  createUser,
};
