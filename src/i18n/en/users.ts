export const messages = {
  actions: 'Actions',
  create: 'Create user',
  import: 'Import users',
  assignExisting: 'Assign existing user',
  unassign: 'Unassign',
} as const;
