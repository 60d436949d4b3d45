import type { messages as en } from '../en/keys.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  title: 'Tastenkürzel',
  everywhere: 'Überall',
  inLists: 'In Listen',
  goBoard: 'Zum Board',
  goGroups: 'Zu den Gruppen',
  goUsers: 'Zu den Benutzern',
  goRuns: 'Zu den Läufen',
  goSettings: 'Zu den Einstellungen',
  searchHere: 'Auf dieser Seite suchen',
  createNew: 'Auf dieser Seite etwas Neues anlegen',
  undo: 'Letzte Änderung rückgängig machen',
  redo: 'Rückgängig Gemachtes wiederholen',
  help: 'Diese Liste zeigen',
  move: 'Zwischen Zeilen oder Karten wechseln',
  open: 'Öffnen',
  menu: 'Die Karte verschieben, zuweisen oder entfernen',
  remove: 'Aus der Gruppe entfernen',
  andThen: 'dann',
  offHint: 'Einzelne Buchstaben lassen sich in den Einstellungen abschalten.',
  keyNames: {
    ctrl: 'Strg',
    shift: 'Umschalt',
    arrows: 'Pfeile',
    enter: 'Eingabe',
    space: 'Leertaste',
    delete: 'Entf',
  },
};
