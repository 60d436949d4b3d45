import { elementKinds } from '../../api/elements.ts';
import type { Change } from '../change.ts';
import { type GroupRef, prerequisites } from '../pending/change-base.ts';
import { joiningOf } from '../operations/join-group.ts';

/**
 * Changes as columns of numbers: 14 bytes for a membership, where an object takes some 100. What does
 * not fit in (other operations, several prerequisites) stands in `others` as it is.
 */
export interface PackedChanges {
  /**
   * 0: assign, 1: remove, 2: a join, whose element is the place of its creation, 3: an assign that was so
   * already, 4 and 5: the first two where nobody had read whether it was so; what stands in `others` has any.
   */
  ops: Uint8Array;
  kinds: Uint8Array;
  /** A group's id, or below zero: the ref at `-1 - group` of `refs`. */
  groups: Int32Array;
  elements: Int32Array;
  /** -1: nothing. */
  afters: Int32Array;
  refs: string[];
  others: [index: number, change: Change][];
}

const ops = [
  'assign',
  'remove',
  'join-group',
  'assigned',
  'assign-unknown',
  'remove-unknown',
] as const;

function opOf(change: Change): string {
  if ('wasSo' in change) return 'assigned';
  return 'wasUnknown' in change ? `${change.op}-unknown` : change.op;
}

const codeOf = (change: Change) => ops.findIndex((op) => op === opOf(change));

/** What a change is in columns; null where it does not fit in. */
function columnsOf(change: Change) {
  if (change.op === 'join-group') {
    const [first, after = -1, ...others] = prerequisites(change);
    const fits = first === change.creation && others.length === 0;
    return fits ? { ...change, kind: 'users' as const, elementId: first, after } : null;
  }
  if (change.op !== 'assign' && (change.op !== 'remove' || change.wasSo)) return null;
  const { after = -1 } = change;
  return typeof after === 'number' ? { ...change, after } : null;
}

export function pack(changes: readonly Change[]): PackedChanges {
  const length = changes.length;
  const packed: PackedChanges = {
    ops: new Uint8Array(length),
    kinds: new Uint8Array(length),
    groups: new Int32Array(length),
    elements: new Int32Array(length),
    afters: new Int32Array(length),
    refs: [],
    others: [],
  };
  const refs = new Map<string, number>();
  const groupNumber = (group: GroupRef) => {
    if (typeof group === 'number') return group;
    const at = refs.get(group.created) ?? packed.refs.push(group.created) - 1;
    refs.set(group.created, at);
    return -1 - at;
  };
  changes.forEach((change, index) => {
    const columns = columnsOf(change);
    if (columns === null) {
      packed.ops[index] = ops.length;
      packed.others.push([index, change]);
      return;
    }
    packed.ops[index] = codeOf(change);
    packed.kinds[index] = elementKinds.indexOf(columns.kind);
    packed.groups[index] = groupNumber(columns.groupId);
    packed.elements[index] = columns.elementId;
    packed.afters[index] = columns.after;
  });
  return packed;
}

/** @throws where the columns do not fit together */
export function unpack(packed: PackedChanges): Change[] {
  const others = new Map(packed.others);
  return Array.from(packed.ops, (code, index) => {
    const other = others.get(index);
    if (other !== undefined) return other;
    const op = ops[code];
    const kind = elementKinds[packed.kinds[index] ?? -1];
    const group = packed.groups[index];
    const elementId = packed.elements[index];
    const before = packed.afters[index] ?? -1;
    const ref = group !== undefined && group < 0 ? packed.refs[-1 - group] : undefined;
    const groupId = ref === undefined ? group : { created: ref };
    if (!op || !kind || groupId === undefined || elementId === undefined)
      throw new Error('The journal is damaged');
    const at = before < 0 ? undefined : before;
    if (op === 'join-group') return joiningOf(elementId, { groupId, at });
    const after = at === undefined ? {} : { after: at };
    const membership = { kind, groupId, elementId, ...after };
    switch (op) {
      case 'assigned':
        return { op: 'assign', ...membership, wasSo: true };
      case 'assign-unknown':
        return { op: 'assign', ...membership, wasUnknown: true };
      case 'remove-unknown':
        return { op: 'remove', ...membership, wasUnknown: true };
      default:
        return { op, ...membership };
    }
  });
}
