import type { messages as english } from '../en/acts.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof english> = {
  menu: 'Exportieren, kopieren oder drucken',
  csv: 'Als CSV exportieren',
  copy: 'Als Tabelle kopieren',
  print: 'Drucken',
  saved: '{count, plural, one {# Zeile exportiert} other {# Zeilen exportiert}}',
  copied: '{count, plural, one {# Zeile kopiert} other {# Zeilen kopiert}}',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt. Exportieren Sie die Tabelle stattdessen.',
  tooMany:
    'Höchstens {count, number} Zeilen können gedruckt werden. Grenzen Sie die Liste ein, oder exportieren Sie sie.',
  rows: '{count, plural, one {# Zeile} other {# Zeilen}}',
  moreThan: '{name} {than, number}',
  search: 'Suche: {search}',
  orMore: {
    cars: '{count, number} oder mehr Fahrzeuge',
    users: '{count, number} oder mehr Benutzer',
    services: '{count, number} oder mehr Services',
    products: '{count, number} oder mehr Produkte',
  },
  countAll: 'Zählen',
  counting: 'Alle werden geladen … {count, number}',
  selectAll: 'Alle {count, number} auswählen',
  selectMatching: 'Alle Treffer auswählen',
  tableTitle: '{group} – {kind}',
  steps: {
    previous: 'Vorherige Gruppe: {name}',
    next: 'Nächste Gruppe: {name}',
    isFirst: 'Das ist die erste Gruppe',
    isLast: 'Das ist die letzte Gruppe',
    place: '{place, number} von {count, number}',
  },
  moveSelected: 'In Gruppe verschieben …',
  addSelected: 'Zu Gruppe hinzufügen …',
  splitSelected: 'In neue Gruppe verschieben …',
  split: {
    title: '{name} aufteilen',
    name: 'Name der neuen Gruppe',
    submit: 'In neue Gruppe verschieben',
    nobody: 'Damit wird in der Gruppe nichts gefunden.',
    unnamed: '…',
  },
  filter: {
    kind: 'Art',
    words: 'Suchwörter',
    conditions: 'Bedingungen',
  },
  outside: {
    add: '{name} zur Gruppe hinzufügen',
    hint: 'Hinzufügen: Doppelklick, Eingabetaste oder Hinüberziehen.',
    close: 'Ausblenden, was nicht in dieser Gruppe ist',
    back: 'Zum Inhalt dieser Gruppe',
    filter: 'Anzeigen',
    all: 'Alle',
  },
  moveTitle: '{what} in eine Gruppe verschieben',
  addTitleTo: '{what} zu einer Gruppe hinzufügen',
  createAnother: 'Danach einen weiteren Benutzer anlegen',
  inGroups:
    '{count, plural, =0 {Gruppen} one {Gruppen (# ausgewählt)} other {Gruppen (# ausgewählt)}}',
  sheet: 'Übergabeblatt drucken',
  sheetLanguage: 'Sprache des Übergabeblatts',
  sheetTitle: 'Ihr Zugang zu flinkey',
  sheetText:
    'Melden Sie sich in der flinkey-App mit dieser Adresse und diesem Passwort an, und wählen Sie dann ein eigenes Passwort.',
};
