import type { ElementKind } from '../api/elements.ts';
import type { Change } from './change.ts';
import type { GroupRef, Ordered } from './pending/change-base.ts';

/** One element into, or out of, one group. */
export interface MembershipChange extends Ordered {
  op: 'assign' | 'remove';
  kind: ElementKind;
  groupId: GroupRef;
  elementId: number;
  /** The plan knew it to be so already: it is sent since others wait for it, and undo leaves it. */
  wasSo?: true;
  /** The plan did not know whether it was so: nobody had read it. */
  wasUnknown?: true;
  /** It was planned upon a change on its way, which may come to nothing; not stored. */
  wasPending?: true;
}

export function isMembership(change: Change): change is MembershipChange {
  return change.op === 'assign' || change.op === 'remove';
}

/** Whether the plan knew the change to be so already, and has it sent for those that wait for it. */
export const wasSo = (change: Change): boolean => isMembership(change) && change.wasSo === true;

/** Whether the plan did not know if it was so already. */
export const wasUnknown = (change: Change): boolean =>
  isMembership(change) && change.wasUnknown === true;

/** Whether a read told the plan if it was so already, with nothing on its way. */
export const wasCertain = (change: Change): boolean =>
  isMembership(change) && !wasUnknown(change) && change.wasPending !== true;
