import { calls } from '../../api/calls.ts';
import { groupKey, membershipKey } from '../pending/change-base.ts';
import type { MembershipChange } from '../membership-change.ts';
import type { Operation } from '../operation.ts';

/**
 * The 404s of a remove differ by their words alone, and the words are assumed (`flinkey-api.md`, g1,
 * element, not assigned), as those of a 409 are. Only a text that speaks of the group alone says that the
 * group is gone; whatever else is not recognised is settled by looking.
 */
const alreadyAssigned = /\balready (?:assigned|added|in|part|a member)\b(?!.*\bcustomer\b)/i;
const notAssigned = /\bnot (?:assigned|in|part|a member)\b(?!.*\bcustomer\b)/i;
const noSuchGroup = /^Unable to find an? group for the given groupId\.?$/i;

/** One element into, or out of, one group. Idempotent in effect: 409 and 404 say that it is so. */
export const membership: Operation<MembershipChange> = {
  repeatable: true,

  async send(
    { op, groupId, kind, elementId },
    { transport, scope, key, run, signal, groupId: idOf },
  ) {
    const call = op === 'assign' ? transport.assignElement : transport.removeElement;
    await call(scope, idOf(groupId), kind, elementId, { key, run, signal });
    return {};
  },

  reads({ op }, error) {
    if (op === 'assign') {
      if (error.kind !== 'conflict') return undefined;
      return alreadyAssigned.test(error.message) ? 'fulfilled' : 'verify';
    }
    if (error.kind !== 'not-found') return undefined;
    if (notAssigned.test(error.message)) return 'fulfilled';
    return noSuchGroup.test(error.message) ? undefined : 'verify';
  },

  async settle({ op, groupId, kind, elementId }, { transport, scope, signal, groupId: idOf }) {
    const members = await transport.listGroupElements(scope, idOf(groupId), kind, signal);
    const isMember = members.some(({ id }) => id === elementId);
    return isMember === (op === 'assign') ? { holds: true, result: {} } : { holds: false };
  },

  inverse({ op, groupId, kind, elementId }) {
    return [{ op: op === 'assign' ? 'remove' : 'assign', groupId, kind, elementId }];
  },

  // Once it was done and taken back, it is not so.
  redo: ({ op, groupId, kind, elementId }) => [{ op, groupId, kind, elementId }],

  effects: ({ op, groupId, kind, elementId }) => [
    { key: membershipKey(groupId, kind, elementId), value: op === 'assign' },
  ],

  holdsWhenGone: ({ op }) => op === 'remove',

  target: ({ groupId, kind, elementId }, runId) => membershipKey(groupId, kind, elementId, runId),

  withGroups(change, now) {
    const groupId = now(change.groupId);
    return groupId === change.groupId ? change : { ...change, groupId };
  },

  lays: ({ op, groupId, kind, elementId }, runId) => ({
    over: 'members',
    kind,
    group: groupKey(groupId, runId),
    elementId,
    wish: op,
  }),

  touches: ({ kind, groupId }) => (typeof groupId === 'number' ? [`${kind}/${groupId}`] : []),

  call({ op, groupId, kind, elementId }) {
    if (typeof groupId !== 'number') return null;
    return op === 'assign'
      ? calls.assignElement(groupId, kind, elementId)
      : calls.removeElement(groupId, kind, elementId);
  },
};
