import type { messages as en } from '../en/palette.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  title: 'Alles durchsuchen',
  field: 'Kennzeichen, Name, Gruppe oder Aktion',
  results: 'Ergebnisse',
  recent: 'Zuletzt geöffnet',
  pages: 'Seiten',
  actions: 'Aktionen',
  groups: 'Gruppen',
  allOf: 'Alle Treffer in der Liste',
  language: 'Sprache: {name}',
  none: 'Nichts gefunden. Versuchen Sie es mit einem anderen Teil eines Kennzeichens, Namens oder Wortes.',
  searching: 'Wird gesucht …',
  failed: 'Nicht alles konnte durchsucht werden: {why}',
  ofGroup: {
    mergeGroups: '{name} zusammenführen mit …',
    compareGroups: '{name} vergleichen mit …',
    renameGroup: '{name} umbenennen …',
    duplicateGroup: '{name} duplizieren …',
    deleteGroup: '{name} löschen …',
  },
  pickFor: {
    merge: 'Welche Gruppe zusammenführen?',
    compare: 'Welche Gruppe vergleichen?',
    rename: 'Welche Gruppe umbenennen?',
    duplicate: 'Welche Gruppe duplizieren?',
    delete: 'Welche Gruppe löschen?',
  },
};
