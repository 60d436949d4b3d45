import * as v from 'valibot';
import { calls } from './calls.ts';
import type { ElementKind, ElementOf } from './elements.ts';
import type { Group } from './generated/types.gen.ts';
import { vCar, vGroup, vGroupCreated, vProduct, vService, vUser } from './generated/valibot.gen.ts';
import { read, write, writeAndRead, type WriteOptions } from './http.ts';
import type { Scope } from './scope.ts';

export type { Group } from './generated/types.gen.ts';

const lists: { [Kind in ElementKind]: v.GenericSchema<unknown, ElementOf[Kind][]> } = {
  cars: v.array(vCar),
  users: v.array(vUser),
  services: v.array(vService),
  products: v.array(vProduct),
};

/** `GET /groups`: all groups of the customer; there is no paging. */
export function listGroups(scope: Scope, signal?: AbortSignal): Promise<Group[]> {
  return read(scope, calls.groups(), v.array(vGroup), signal);
}

/** `GET /groups/{id}/{kind}`: the elements of one kind, whole; there is no paging. */
export function listGroupElements<Kind extends ElementKind>(
  scope: Scope,
  groupId: number,
  kind: Kind,
  signal?: AbortSignal,
): Promise<ElementOf[Kind][]> {
  return read(scope, calls.groupElements(groupId, kind), lists[kind], signal);
}

/** `PUT /groups`: not repeatable; gives the new group's id. */
export async function createGroup(
  scope: Scope,
  name: string,
  options: WriteOptions,
): Promise<number> {
  return (await writeAndRead(scope, calls.createGroup(name), vGroupCreated, options)).id;
}

/** `PATCH /groups/{id}`. */
export function renameGroup(
  scope: Scope,
  groupId: number,
  name: string,
  options: WriteOptions,
): Promise<void> {
  return write(scope, calls.renameGroup(groupId, name), options);
}

/** `DELETE /groups/{id}`: the group goes, its elements stay. */
export function deleteGroup(scope: Scope, groupId: number, options: WriteOptions): Promise<void> {
  return write(scope, calls.deleteGroup(groupId), options);
}
