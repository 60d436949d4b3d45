import type { messages as en } from '../en/board.ts';
import type { Translation } from '../messages.ts';

/** Several of a kind, behind their number. */
const some =
  '{kind, select, cars {Fahrzeuge} users {Benutzer} services {Services} other {Produkte}}' as const;

export const messages: Translation<typeof en> = {
  title: 'Zuordnung',
  lead: {
    cars: 'Fahrzeuge und ihre Gruppen. Ziehen Sie ein Fahrzeug auf eine Gruppe, oder verwenden Sie das Menü auf seiner Karte.',
    users:
      'Benutzer und ihre Gruppen. Ziehen Sie einen Benutzer auf eine Gruppe, oder verwenden Sie das Menü auf der Karte.',
    services:
      'Services und ihre Gruppen. Ziehen Sie einen Service auf eine Gruppe, oder verwenden Sie das Menü auf seiner Karte.',
    products:
      'Produkte und ihre Gruppen. Ziehen Sie ein Produkt auf eine Gruppe, oder verwenden Sie das Menü auf seiner Karte.',
  },
  leadNarrow: {
    cars: 'Fahrzeuge und ihre Gruppen.',
    users: 'Benutzer und ihre Gruppen.',
    services: 'Services und ihre Gruppen.',
    products: 'Produkte und ihre Gruppen.',
  },
  kind: 'Was angezeigt wird',
  compact: 'Kompakte Karten',
  filterGroups: 'Gruppen filtern',
  inNoGroup: 'In keiner Gruppe',
  column: 'Spalte',
  columnOption: '{title} ({what})',
  found: '{found, number} von {count, number}',
  foundOnTheirWay: '{found, number} von {now, number}, {count, number} unterwegs',
  cardsOf: '{name}, {what}',
  inGroups: 'in {count, plural, one {# Gruppe} other {# Gruppen}}',
  inGroupsOnTheirWay:
    '{now, plural, =0 {in keiner Gruppe} one {in # Gruppe} other {in # Gruppen}}, {count, number} unterwegs',
  emptyGroup: {
    cars: 'Kein Fahrzeug in dieser Gruppe.',
    users: 'Kein Benutzer in dieser Gruppe.',
    services: 'Kein Service in dieser Gruppe.',
    products: 'Kein Produkt in dieser Gruppe.',
  },
  allInGroups: {
    cars: 'Jedes Fahrzeug ist in einer Gruppe.',
    users: 'Jeder Benutzer ist in einer Gruppe.',
    services: 'Jeder Service ist in einer Gruppe.',
    products: 'Jedes Produkt ist in einer Gruppe.',
  },
  onTheirWayOut: '{what} {count, plural, one {ist} other {sind}} noch hier.',
  nothingFound: {
    cars: 'Kein Fahrzeug gefunden für „{search}“.',
    users: 'Kein Benutzer gefunden für „{search}“.',
    services: 'Kein Service gefunden für „{search}“.',
    products: 'Kein Produkt gefunden für „{search}“.',
  },
  notAllRead: '{read, number} von {total, number} Gruppen geladen',
  notAllReadWhy: `Welche ${some} in keiner Gruppe sind, steht fest, sobald alle Gruppen geladen sind.`,
  notAllReadFailed: `{read, number} von {total, number} Gruppen konnten geladen werden. Welche ${some} in keiner Gruppe sind, steht erst fest, wenn alle geladen sind.`,
  elementsFailed: `Die ${some} konnten nicht geladen werden. Welche in keiner Gruppe sind, ist deshalb nicht bekannt. {why}`,
  groupFailed: `Die ${some} dieser Gruppe konnten nicht geladen werden. {why}`,
  groupsOld:
    'Einige Gruppen konnten nicht aktualisiert werden. Die Anzeige ist möglicherweise nicht aktuell.',
  noGroupTitle: 'Noch keine Gruppen',
  noGroupText: 'Legen Sie eine Gruppe an und ziehen Sie Karten hinein.',
  toGroups: 'Zu den Gruppen',
  pinned: 'Angeheftet',
  sorted: {
    nameDown: 'Karten sortiert: Z bis A',
    id: 'Karten sortiert: niedrigste ID zuerst',
    idDown: 'Karten sortiert: höchste ID zuerst',
  },
  expand: '{name} ausklappen',
  columnsToShow: 'Angezeigte Spalten',
  shownColumns: {
    all: '{hidden, plural, =0 {Alle Spalten} other {Alle bis auf #}}',
    pinned: 'Angeheftete ({pinned, number})',
    hits: 'Nur mit Treffern',
    hidden: 'Ausgeblendete ({hidden, number})',
  },
  assignTo: `{count, plural, one {Zu {name} hinzufügen} other {# ${some} zu {name} hinzufügen}}`,
  moveTo: `{count, plural, one {Nach {name} verschieben} other {# ${some} nach {name} verschieben}}`,
  addTo: `{count, plural, one {Zu {name} hinzufügen} other {# ${some} zu {name} hinzufügen}}`,
  removeFrom: `{count, plural, one {Aus {groups, plural, one {{name}} other {# Gruppen}} entfernen} other {# ${some} aus {groups, plural, one {{name}} other {# Gruppen}} entfernen}}`,
  staysHere: '{count, plural, one {Bleibt hier} other {Bleiben hier}}',
  pickAssign: `{count, plural, one {Zu Gruppe hinzufügen …} other {# ${some} zu Gruppe hinzufügen …}}`,
  pickMove: `{count, plural, one {Verschieben nach …} other {# ${some} verschieben nach …}}`,
  pickAdd: `{count, plural, one {Zu Gruppe hinzufügen …} other {# ${some} zu Gruppe hinzufügen …}}`,
  pickSearch: 'Gruppen suchen',
  pickList: 'Gruppen',
  pickNone: 'Keine passende Gruppe.',
  select: 'Auswählen',
  unselect: 'Auswahl aufheben',
  selectHint: 'Wählen Sie Karten aus, um mehrere auf einmal zu bearbeiten.',
  lifted: `{count, plural, one {{name} aufgenommen.} other {# ${some} aufgenommen.}} Mit den Pfeiltasten links und rechts wählen Sie eine Spalte. Die Eingabetaste verschiebt, Strg+Eingabetaste fügt hinzu, Esc bricht ab.`,
  liftKeys:
    '{wish, select, move {Eingabetaste verschiebt, Strg+Eingabetaste fügt hinzu} assign {Eingabetaste fügt hinzu} other {Eingabetaste entfernt}}, Esc bricht ab',
  putBack: `{count, plural, one {{kind, select, cars {Fahrzeug} users {Benutzer} services {Service} other {Produkt}} zurückgelegt} other {# ${some} zurückgelegt}}`,
};
