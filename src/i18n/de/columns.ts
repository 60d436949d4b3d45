import type { messages as english } from '../en/columns.ts';
import type { Translation } from '../messages.ts';

/** Several of a kind, behind their number. */
const some =
  '{kind, select, cars {Fahrzeuge} users {Benutzer} services {Services} other {Produkte}}' as const;

export const messages: Translation<typeof english> = {
  pin: 'Spalte anheften',
  unpin: 'Spalte lösen',
  hide: 'Spalte ausblenden',
  unhide: 'Spalte wieder anzeigen',
  collapse: 'Spalte einklappen',
  showAll:
    '{count, plural, one {# ausgeblendete Spalte anzeigen} other {Alle # ausgeblendeten Spalten anzeigen}}',
  noMoveInSearch:
    'Während einer Suche stehen die Spalten mit Treffern vorn. Leeren Sie die Suche, um Spalten zu verschieben.',
  order: 'Spalte verschieben …',
  moveLeft: 'Nach links',
  moveRight: 'Nach rechts',
  moveToStart: 'An den Anfang',
  moveToEnd: 'Ans Ende',
  isFirst: 'Weiter nach links geht es nicht.',
  isLast: 'Weiter nach rechts geht es nicht.',
  resetOrder: 'Alle Spalten nach Namen ordnen',
  notReordered: 'Die Spalten sind bereits nach Namen geordnet.',
  orderReset: 'Die Spalten sind wieder nach Namen geordnet.',
  columnMoved: '{name} ist jetzt Spalte {place, number} von {count, number}.',
  columnLifted:
    '{name} aufgenommen, Spalte {place, number} von {count, number}. Die Pfeiltasten nach links und rechts verschieben sie, die Eingabetaste legt sie ab, Esc bricht ab.',
  columnPlace: 'Spalte {place, number} von {count, number}',
  columnPutBack: 'Spalte {name} bleibt an ihrem Platz.',
  sort: 'Karten sortieren …',
  sorts: {
    name: 'A bis Z',
    nameDown: 'Z bis A',
    id: 'Niedrigste ID zuerst',
    idDown: 'Höchste ID zuerst',
  },
  sortNow: '{sort} (aktuell)',
  cardsSorted: '{name} sortiert: {sort}.',
  nothingShown: 'In dieser Spalte wird keine Karte angezeigt.',
  pinned: '{name} angeheftet.',
  unpinned: '{name} nicht mehr angeheftet.',
  hiddenNow:
    '{name} ausgeblendet. {count, plural, one {# Spalte ist ausgeblendet.} other {# Spalten sind ausgeblendet.}}',
  shownAgain:
    '{name} wieder angezeigt. {count, plural, =0 {Keine Spalte ist ausgeblendet.} one {# Spalte ist ausgeblendet.} other {# Spalten sind ausgeblendet.}}',
  allShown: 'Keine Spalte ist mehr ausgeblendet.',
  dropFigures:
    '{onTheirWay, plural, =0 {{now, number}} other {{now, number}, # unterwegs}} → {already, plural, =0 {{stays, plural, =0 {{after, number}} one {{after, number}, # bleibt in anderen Gruppen} other {{after, number}, # bleiben in anderen Gruppen}}} one {{after, number}, # ist bereits darin} other {{after, number}, # sind bereits darin}}',
  noDrag:
    'Karten lassen sich nicht ziehen, weil ein Teil der Seite nicht geladen werden konnte. Mit dem Menü einer Karte und der Taste M können Sie sie weiterhin verschieben. Zum Ziehen laden Sie die Seite neu.',
  pickAssignTitle: `{count, plural, one {{name} zu einer Gruppe hinzufügen} other {# ${some} zu einer Gruppe hinzufügen}}`,
  pickMoveTitle: `{count, plural, one {{name} in eine andere Gruppe verschieben} other {# ${some} in eine andere Gruppe verschieben}}`,
  pickAddTitle: `{count, plural, one {{name} zu einer Gruppe hinzufügen} other {# ${some} zu einer Gruppe hinzufügen}}`,
  selectionActions: `Aktionen für die ausgewählten ${some}`,
  moveSelected: 'Verschieben …',
  addSelected: 'Zu Gruppe hinzufügen …',
  removeSelected:
    '{count, plural, one {Aus der Gruppe entfernen} other {Aus den Gruppen entfernen}}',
  clearSelection: 'Auswahl aufheben',
  selectedFrom:
    '{free, select, yes {{what} aus {count, plural, one {# Gruppe} other {# Gruppen}} und ohne Gruppe} other {{what} aus {count, plural, one {# Gruppe} other {# Gruppen}}}}',
  leftSelection:
    '{what} {count, plural, one {steht nicht mehr in der Spalte und ist} other {stehen nicht mehr in ihren Spalten und sind}} nicht mehr ausgewählt.',
  tray: 'Gruppen als Ziele',
  trayDrag: 'Alle Gruppen, zuletzt verwendete zuerst.',
  trayLetters: 'Halten Sie die Karten über einen Buchstaben, um die Gruppen ab dort zu sehen.',
  trayKeys:
    'Tippen Sie einen Namen ein, um zu filtern. Mit den Pfeiltasten nach oben und unten wählen Sie.',
  trayTap: 'Tippen Sie auf die Gruppe, in die die Karten sollen.',
  trayPage: 'Ab {name}',
  trayAdd: 'Strg: stattdessen hinzufügen',
  trayTyped:
    '{typed} {count, plural, =0 {(keine passende Gruppe)} one {(# Gruppe)} other {(# Gruppen)}}',
  trayFound:
    '{count, plural, =0 {Keine passende Gruppe für „{typed}“.} one {# passende Gruppe.} other {# passende Gruppen.}} {aimed}',
  noColumnTitle: {
    words: 'Keine passende Gruppe',
    all: 'Alle Spalten sind ausgeblendet',
    pinned: 'Keine Spalte ist angeheftet',
    hits: 'Kein Treffer in einer Gruppe',
    hidden: 'Keine Spalte ist ausgeblendet',
  },
  noColumnText: {
    words: 'In keinem Gruppennamen kommen diese Wörter vor, oder die Spalte wird nicht angezeigt.',
    all: 'Die Gruppen und ihr Inhalt sind unverändert.',
    pinned: 'Heften Sie eine Spalte über das Menü neben ihrem Namen an.',
    hits: 'Was die Suche findet, ist in keiner Gruppe, oder die Spalte ist ausgeblendet.',
    hidden: 'Blenden Sie eine Spalte über das Menü neben ihrem Namen aus.',
  },
  showAllColumns: 'Alle Spalten anzeigen',
  noneTitle: {
    cars: 'Noch keine Fahrzeuge',
    users: 'Noch keine Benutzer',
    services: 'Noch keine Services',
    products: 'Noch keine Produkte',
  },
  noneText: {
    cars: 'Dieser Kunde hat noch kein Fahrzeug. Fahrzeuge erscheinen hier, sobald sie in flinkey eingerichtet sind; Gruppen können Sie schon jetzt anlegen.',
    users:
      'Dieser Kunde hat noch keinen Benutzer. Legen Sie auf der Seite „Benutzer“ einen an; Gruppen können Sie schon jetzt anlegen.',
    services:
      'Dieser Kunde hat noch keinen Service. Services erscheinen hier, sobald sie in flinkey eingerichtet sind; Gruppen können Sie schon jetzt anlegen.',
    products:
      'Dieser Kunde hat noch kein Produkt. Produkte erscheinen hier, sobald sie in flinkey eingerichtet sind; Gruppen können Sie schon jetzt anlegen.',
  },
};
