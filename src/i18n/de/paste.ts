import type { messages as english } from '../en/paste.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof english> = {
  title: 'Eingefügte Liste',
  list: 'Liste',
  listHelp: 'Aus einer E-Mail oder Tabelle, mit allem, was darum herum steht.',
  longList: '{count, plural, one {Eine Liste mit # Zeile.} other {Eine Liste mit # Zeilen.}}',
  kind: 'Lesen als',
  reading: 'Die Liste wird gelesen …',
  nothing: 'Die Liste ist noch leer.',
  nothingFound: {
    cars: 'Es wurde kein Fahrzeug erkannt. Enthält die Liste etwas anderes, wählen Sie es unter „Lesen als“ aus.',
    users:
      'Es wurde kein Benutzer erkannt. Enthält die Liste etwas anderes, wählen Sie es unter „Lesen als“ aus.',
    services:
      'Es wurde kein Service erkannt. Enthält die Liste etwas anderes, wählen Sie es unter „Lesen als“ aus.',
    products:
      'Es wurde kein Produkt erkannt. Enthält die Liste etwas anderes, wählen Sie es unter „Lesen als“ aus.',
  },
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
  vinSlip: 'Die Prüfziffer dieser FIN stimmt nicht; vermutlich enthält sie einen Tippfehler.',
  meant: '{name} verwenden',
  moreUnsettled: '{count, plural, one {und # weitere} other {und # weitere}}',
  newGroup: 'Name einer neuen Gruppe',
  select: '{count, plural, one {# in der Liste auswählen} other {# in der Liste auswählen}}',
  selectCards:
    '{count, plural, one {# in der Zuordnung auswählen} other {# in der Zuordnung auswählen}}',
  selectMost: 'In der Liste können höchstens {most, number} auf einmal ausgewählt werden.',
  addToNew: 'Gruppe anlegen und hinzufügen',
  add: '{count, plural, one {# zu einer Gruppe hinzufügen …} other {# zu einer Gruppe hinzufügen …}}',
  addHere: '{count, plural, one {# zu {group} hinzufügen} other {# zu {group} hinzufügen}}',
  remove: 'Aus {group} entfernen',
  move: 'In eine Gruppe verschieben …',
  makeExactly: '{group} an die Liste angleichen',
  unsettledKeepsExact:
    'Solange Teile der Liste unklar sind, wird die Gruppe nicht angeglichen: Was sie meinen, würde entfernt. Wählen Sie aus, korrigieren Sie, oder nehmen Sie sie aus der Liste.',
};
