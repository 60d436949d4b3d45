import type { GroupAlias, RunHeader } from './journal.ts';
import type { PackedChanges } from './pack.ts';

/*
 * What comes out of the browser's storage may have been written by another version, or be damaged:
 * what does not have the shape is left where it is, and not shown.
 */

function has<Name extends string>(
  value: unknown,
  ...names: readonly Name[]
): value is Record<Name, unknown> {
  return typeof value === 'object' && value !== null && names.every((name) => name in value);
}

const isScope = (value: unknown) =>
  has(value, 'environment', 'customerId') &&
  typeof value.environment === 'string' &&
  typeof value.customerId === 'number';

export function isRunHeader(value: unknown): value is RunHeader {
  return (
    has(value, 'id', 'scope', 'intent', 'startedAt', 'total', 'undoOf', 'created', 'endedAt') &&
    typeof value.id === 'string' &&
    isScope(value.scope) &&
    has(value.intent, 'type') &&
    typeof value.startedAt === 'number' &&
    typeof value.total === 'number' &&
    typeof value.created === 'object' &&
    value.created !== null
  );
}

export function isPackedChanges(value: unknown): value is PackedChanges {
  return (
    has(value, 'ops', 'kinds', 'groups', 'elements', 'afters', 'refs', 'others') &&
    value.ops instanceof Uint8Array &&
    value.kinds instanceof Uint8Array &&
    value.groups instanceof Int32Array &&
    value.elements instanceof Int32Array &&
    value.afters instanceof Int32Array &&
    Array.isArray(value.refs) &&
    Array.isArray(value.others)
  );
}

export function isGroupAlias(value: unknown): value is GroupAlias {
  return (
    has(value, 'scope', 'from', 'to') &&
    isScope(value.scope) &&
    typeof value.from === 'number' &&
    typeof value.to === 'number'
  );
}
