import { calls } from './calls.ts';
import type { ElementKind } from './elements.ts';
import { write, type WriteOptions } from './http.ts';
import type { Scope } from './scope.ts';

/** `PUT /groups/{id}/{kind}/{elementId}`: one element into one group. 409 where it is in already. */
export function assignElement(
  scope: Scope,
  groupId: number,
  kind: ElementKind,
  elementId: number,
  options: WriteOptions,
): Promise<void> {
  return write(scope, calls.assignElement(groupId, kind, elementId), options);
}

/** `DELETE /groups/{id}/{kind}/{elementId}`: one element out of one group. 404 where it is not in. */
export function removeElement(
  scope: Scope,
  groupId: number,
  kind: ElementKind,
  elementId: number,
  options: WriteOptions,
): Promise<void> {
  return write(scope, calls.removeElement(groupId, kind, elementId), options);
}
