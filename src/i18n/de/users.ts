import type { messages as en } from '../en/users.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  actions: 'Aktionen',
  create: 'Benutzer anlegen',
  import: 'Benutzer importieren',
  assignExisting: 'Vorhandenen Benutzer zuweisen',
  unassign: 'Zuweisung aufheben',
};
