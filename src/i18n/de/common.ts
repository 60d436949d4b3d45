import type { messages as en } from '../en/common.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  tryAgainOf: 'Erneut versuchen: {name}',
  tryAgain: 'Erneut versuchen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  details: 'Details',
  search: 'Suchen',
  clearSearch: 'Suche leeren',
  sort: 'Sortieren',
  ascending: '{by}, aufsteigend',
  descending: '{by}, absteigend',
  more: 'Weitere Aktionen',
  moreActions: 'Aktionen für {name}',
  stale:
    'Die Daten konnten nicht aktualisiert werden: {why} Die Anzeige ist möglicherweise nicht aktuell.',
  failedTitle: 'Die Daten konnten nicht geladen werden',
  copyFailed:
    'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn von Hand.',
  noName: 'Ohne Namen',
  outcomeUnknown:
    'Es kam keine lesbare Antwort. Es ist ungewiss, ob die Änderung erfolgt ist. Sehen Sie in der Liste nach, bevor Sie es erneut versuchen.',
  notSent: 'Die Änderung wurde nicht gesendet; nichts hat sich geändert.',
  searchTooLong:
    'Das ist zu viel für eine einzige Suche. Suchen Sie nach weniger oder kürzeren Wörtern.',
  nameWithId: '{name} (ID {id})',
  moveUp: '{name} nach oben',
  moveDown: '{name} nach unten',
  pasteList: 'Liste einfügen',
  idOf: 'ID {id}',
  pending: 'ausstehend',
  asOf: 'Stand {time}',
  readAnew: 'Aktualisieren',
  sinceYouLooked: 'Seit Sie hier sind: {figures}',
  cameAndWent:
    '{what, select, came {+{came, number}} went {−{went, number}} other {+{came, number} −{went, number}}}',
  othersChanged:
    '{name}, von anderen geändert: {what, select, came {{came, number} hinzugekommen.} went {{went, number} entfernt.} other {{came, number} hinzugekommen, {went, number} entfernt.}}',
  notCounted:
    '{count, plural, one {# Änderung ist noch unterwegs und nicht enthalten.} other {# Änderungen sind noch unterwegs und nicht enthalten.}}',
  onTheirWay: '{now, number}, {count, number} unterwegs',
  nameOnItsWay: '{name}, ausstehend',
  whatOnTheirWay: '{what}, {count, number} unterwegs',
  loading: 'Wird geladen',
  foundCount: '{count, plural, =0 {Keine Treffer} other {# Treffer}}',
  foundMore: 'Mindestens {count, number} Treffer',
  selectedOf: '{what} ausgewählt',
  selectedCount: '{count, plural, =0 {Nichts ausgewählt} other {# ausgewählt}}',
  andMore: '{count, plural, one {# weiterer Eintrag} other {# weitere Einträge}}',
  kinds: {
    cars: 'Fahrzeuge',
    users: 'Benutzer',
    services: 'Services',
    products: 'Produkte',
  },
  counts: {
    cars: '{count, plural, one {# Fahrzeug} other {# Fahrzeuge}}',
    users: '{count, plural, other {# Benutzer}}',
    services: '{count, plural, one {# Service} other {# Services}}',
    products: '{count, plural, one {# Produkt} other {# Produkte}}',
    groups: '{count, plural, one {# Gruppe} other {# Gruppen}}',
  },
};
