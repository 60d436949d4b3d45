import type { messages as en } from '../en/tools.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  pick: {
    merge: '{name} zusammenführen mit',
    equal: '{name} angleichen an',
    'move-all': 'Alles aus {name} verschieben nach',
    compare: '{name} vergleichen mit',
  },
  toolTitle: {
    duplicate: '{name} duplizieren',
    merge: '{name} mit {other} zusammenführen',
    equal: '{name} an {other} angleichen',
    'move-all': 'Alles aus {name} nach {other} verschieben',
    clear: '{name} leeren',
  },
  toolText: {
    merge: '{name} wird gelöscht, sobald alles übernommen ist.',
    equal: '{name} erhält genau das, was in {other} ist.',
    nothing: 'Es würde sich nichts ändern.',
    undo: 'Alles lässt sich in einem Schritt rückgängig machen.',
  },
  proceed: {
    duplicate: 'Duplizieren',
    merge: 'Zusammenführen',
    equal: 'Angleichen',
    'move-all': 'Alles verschieben',
    clear: 'Leeren',
  },
  copyOf: '{name} (Kopie)',
  kindsTaken: 'Was einbezogen wird',
  mergeTitle: '{count, plural, other {# Gruppen zusammenführen}}',
  mergeKeep: 'Zusammenführen in',
  mergeGone: 'Die anderen Gruppen werden gelöscht, sobald alles übernommen ist.',
  deleteGroupsTitle: '{count, plural, other {# Gruppen löschen?}}',
};
