import type { Scope } from '../../api/scope.ts';
import { type Change, withGroup } from '../../changes/change.ts';

interface Call {
  method: 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/v3/`. */
  path: string;
  body?: unknown;
}

/**
 * The call of the API that a change is; null where its details are not known any more. A test holds
 * it against what `src/api` really sends.
 */
function callOf(change: Change): Call | null {
  switch (change.op) {
    case 'assign':
    case 'remove': {
      const { groupId, kind, elementId } = change;
      if (typeof groupId !== 'number') return null;
      const method = change.op === 'assign' ? 'PUT' : 'DELETE';
      return { method, path: `groups/${groupId}/${kind}/${elementId}` };
    }
    case 'create-group':
      return { method: 'PUT', path: 'groups', body: { name: change.name } };
    case 'rename-group':
      if (typeof change.groupId !== 'number') return null;
      return { method: 'PATCH', path: `groups/${change.groupId}`, body: { name: change.name } };
    case 'delete-group':
      if (typeof change.groupId !== 'number') return null;
      return { method: 'DELETE', path: `groups/${change.groupId}` };
    case 'assign-user':
      return { method: 'PUT', path: 'users/assignments/customers', body: change.user };
    case 'unassign-user':
      return { method: 'DELETE', path: 'users/assignments/customers', body: change.user };
    case 'create-user': {
      // A password is a secret as well.
      const { password: _, ...user } = change.user;
      return { method: 'PUT', path: 'users', body: user };
    }
    case 'forgotten':
      return null;
  }
}

/** One word of a shell, whatever is in it. */
const word = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/**
 * The change as a curl command for a shell. API key and token are left out: the shell fills them in
 * from its variables. Null where the change can not be told.
 * @param origin where this Motorpool is served
 * @param groupNow the id that a group has now: one that was deleted and brought back has another
 */
export function curlOf(
  scope: Scope,
  change: Change,
  origin: string,
  groupNow: (groupId: number) => number = (groupId) => groupId,
): string | null {
  const now = withGroup(change, (group) => (typeof group === 'number' ? groupNow(group) : group));
  const call = callOf(now);
  if (call === null) return null;
  const { method, path, body } = call;
  const url = `${origin}/api/${encodeURIComponent(scope.environment)}/v3/${path}`;
  return [
    `curl -X ${method} ${word(url)}`,
    '-H "flinkey-API-Key: $FLINKEY_API_KEY"',
    '-H "Authorization: Bearer $FLINKEY_ACCESS_TOKEN"',
    `-H 'Customer-ID: ${scope.customerId}'`,
    ...(body === undefined
      ? []
      : [`-H 'Content-Type: application/json'`, `-d ${word(JSON.stringify(body))}`]),
  ].join(' \\\n  ');
}
