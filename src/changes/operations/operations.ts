import type { Operations } from '../operation.ts';
import type { Transport } from '../transport.ts';
import { groupCreateOperation } from './group-create.ts';
import { groupDeleteOperation } from './group-delete.ts';
import { groupRenameOperation } from './group-rename.ts';
import { membershipOperation } from './membership.ts';
import { userAssignOperation } from './user-assign.ts';
import { userCreateOperation } from './user-create.ts';
import { userUnassignOperation } from './user-unassign.ts';

/** All operations over one transport: `apiTransport`, or the tests' own. */
export function createOperations(transport: Transport): Operations {
  const membership = membershipOperation(transport);
  return {
    assign: membership,
    remove: membership,
    'create-group': groupCreateOperation(transport),
    'rename-group': groupRenameOperation(transport),
    'delete-group': groupDeleteOperation(transport),
    'assign-user': userAssignOperation(transport),
    'unassign-user': userUnassignOperation(transport),
    'create-user': userCreateOperation(transport),
  };
}
