import type { messages as english } from '../en/paste.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof english> = {
  title: 'Eingefügte Liste',
  list: 'Liste',
  listHelp: 'Aus einer E-Mail oder Tabelle, mit allem, was darum herum steht.',
  kind: 'Lesen als',
  reading: 'Die Liste wird gelesen …',
  nothing: 'Noch nichts zu lesen.',
  counts: {
    found: '{count, plural, other {# gefunden}}',
    'already-so': '{count, plural, other {# bereits in der Gruppe}}',
    twice: '{count, plural, other {# doppelt in der Liste}}',
    ambiguous: '{count, plural, other {# mehrdeutig}}',
    unknown: '{count, plural, other {# unbekannt}}',
  },
  states: {
    found: 'gefunden',
    'already-so': 'bereits in der Gruppe',
    twice: 'doppelt in der Liste',
    ambiguous: 'mehrdeutig',
    unknown: 'unbekannt',
    text: 'sonstiger Text',
  },
  likeness: {
    blanks: 'gefunden, anders geschrieben',
    umlaut: 'gefunden, Umlaut anders geschrieben',
    'look-alike': 'gefunden über ähnliche Zeichen',
  },
  columns: { text: 'In der Liste', meaning: 'Bedeutet', state: 'Status' },
  unsettled: 'Zu klären',
  ambiguous: 'Zeile {line}: „{text}“ ist mehrdeutig',
  choose: '{count, plural, other {Eines von # auswählen}}',
  choice: '{name} (ID {id})',
  unknown: 'Zeile {line}: „{text}“ ist unbekannt. Korrigieren Sie die Angabe',
  vinSlip:
    'Die Prüfziffer dieser Fahrgestellnummer stimmt nicht; vermutlich enthält sie einen Tippfehler.',
  meant: '{name} verwenden',
  moreUnsettled: '{count, plural, one {und # weitere} other {und # weitere}}',
  newGroup: 'Name einer neuen Gruppe',
  addToNew: 'Gruppe anlegen und hinzufügen',
  add: '{count, plural, one {# zu einer Gruppe hinzufügen …} other {# zu einer Gruppe hinzufügen …}}',
  addHere: '{count, plural, one {# zu {group} hinzufügen} other {# zu {group} hinzufügen}}',
  remove: 'Aus {group} entfernen',
  move: 'In eine Gruppe verschieben …',
  makeExactly: '{group} genau so zusammensetzen',
};
