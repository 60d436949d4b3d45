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
  figures: {
    numbers: '({before, number} → {after, number})',
    made: 'der neuen Gruppe {name} ({after, number})',
    move: '{count, plural, one {{what} wird} other {{what} werden}} von {from} zu {to} verschoben.',
    join: '{count, plural, one {{what} wird} other {{what} werden}} zu {to} hinzugefügt.',
    leave: '{count, plural, one {{what} wird} other {{what} werden}} aus {from} entfernt.',
    alreadyIn:
      '{all, plural, =1 {Bereits in {to}.} other {{count, plural, one {# davon ist} other {# davon sind}} bereits in {to}.}}',
    elsewhere:
      '{all, plural, =1 {Auch in einer anderen Gruppe.} other {{count, plural, one {# davon ist auch in einer anderen Gruppe.} other {# davon sind auch in anderen Gruppen.}}}}',
  },
  copyOf: '{name} (Kopie)',
  like: 'Mit demselben Inhalt wie',
  likeNone: 'Keine Gruppe (zunächst leer)',
  deleteText: 'Was in der Gruppe ist, bleibt beim Kunden; nur die Gruppe wird gelöscht.',
  holds: 'Sie enthält {what}. „Rückgängig“ stellt die Gruppe samt Inhalt wieder her.',
  holdsNothing: 'Sie ist leer.',
  readingMembers: 'Der Inhalt der Gruppe wird geladen …',
  membersFailed:
    'Der Inhalt der Gruppe konnte nicht geladen werden und ließe sich mit „Rückgängig“ nicht wiederherstellen. {why}',
  kindsTaken: 'Was einbezogen wird',
  goneText: 'Die Gruppe wurde inzwischen von jemand anderem gelöscht. Es wurde nichts geändert.',
  mergeTitle: '{count, plural, other {# Gruppen zusammenführen}}',
  mergeKeep: 'Zusammenführen in',
  mergeGone: '{name} gibt es nicht mehr. Wählen Sie eine andere Gruppe.',
  mergeDeletes: '{name} löschen, sobald alles übernommen ist',
  mergeDeletesOthers: 'Die anderen Gruppen löschen, sobald alles übernommen ist',
  deleteGroupsTitle: '{count, plural, other {# Gruppen löschen?}}',
};
