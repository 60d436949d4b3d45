import { elementKinds } from '../api/elements.ts';
import type { Change } from './change.ts';
import type { GroupRef } from './change-base.ts';
import type { MembershipChange } from './operations/membership.ts';

/**
 * Changes as columns of numbers: 14 bytes for a membership, where an object takes some 100. What does
 * not fit in (other operations, several prerequisites) stands in `others` as it is.
 */
export interface PackedChanges {
  /** 0: assign, 1: remove, 2: see `others`. */
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

const ops = ['assign', 'remove'] as const;

function packable(change: Change): change is MembershipChange & { after?: number } {
  return (
    (change.op === 'assign' || change.op === 'remove') &&
    (change.after === undefined || typeof change.after === 'number')
  );
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
    if (!packable(change)) {
      packed.ops[index] = ops.length;
      packed.others.push([index, change]);
      return;
    }
    packed.ops[index] = ops.indexOf(change.op);
    packed.kinds[index] = elementKinds.indexOf(change.kind);
    packed.groups[index] = groupNumber(change.groupId);
    packed.elements[index] = change.elementId;
    packed.afters[index] = change.after ?? -1;
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
    const after = packed.afters[index] ?? -1;
    const ref = group !== undefined && group < 0 ? packed.refs[-1 - group] : undefined;
    const groupId = ref === undefined ? group : { created: ref };
    if (!op || !kind || groupId === undefined || elementId === undefined)
      throw new Error('The journal is damaged');
    return { op, kind, groupId, elementId, ...(after < 0 ? {} : { after }) };
  });
}
