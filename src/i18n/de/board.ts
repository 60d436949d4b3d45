import type { messages as en } from '../en/board.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  title: 'Board',
  lead: 'Fahrzeuge und ihre Gruppen. Ziehen Sie ein Fahrzeug auf eine Gruppe, oder nehmen Sie das Menü auf seiner Karte.',
  leadNarrow: 'Fahrzeuge und ihre Gruppen.',
  searchCars: 'Fahrzeuge suchen',
  filterGroups: 'Gruppen filtern',
  inNoGroup: 'In keiner Gruppe',
  column: 'Spalte',
  columnOption: '{title} ({cars})',
  found: '{found, number} von {count, number}',
  cardsOf: '{name}, {count, plural, one {# Fahrzeug} other {# Fahrzeuge}}',
  inGroups: 'in {count, plural, one {# Gruppe} other {# Gruppen}}',
  emptyGroup: 'Kein Fahrzeug in dieser Gruppe.',
  allInGroups: 'Jedes Fahrzeug ist in einer Gruppe.',
  noMatch: 'Kein Fahrzeug hier passt zur Suche.',
  notAllRead: '{read, number} von {total, number} Gruppen gelesen',
  notAllReadWhy: 'Welche Fahrzeuge in keiner Gruppe sind, steht fest, sobald alle gelesen sind.',
  notAllReadFailed:
    '{read, number} von {total, number} Gruppen konnten gelesen werden. Welche Fahrzeuge in keiner Gruppe sind, steht fest, sobald alle gelesen sind.',
  groupFailed: 'Die Fahrzeuge dieser Gruppe konnten nicht gelesen werden. {why}',
  groupsOld: 'Einige Gruppen konnten nicht aktualisiert werden. Was Sie sehen, kann veraltet sein.',
  noCarTitle: 'Noch keine Fahrzeuge',
  noCarText:
    'Dieser Kunde hat kein Fahrzeug. Ein Fahrzeug erscheint hier, sobald flinkey es kennt; Gruppen können vorher angelegt werden.',
  noGroupTitle: 'Noch keine Gruppen',
  noGroupText: 'Legen Sie eine Gruppe an, dann ziehen Sie Fahrzeuge hinein.',
  toGroups: 'Zu den Gruppen',
  noGroupMatchTitle: 'Keine Gruppe passt',
  noGroupMatchText: 'In keinem Gruppennamen kommen diese Wörter vor.',
  assignTo: '{count, plural, one {Zu {name} zuweisen} other {# Fahrzeuge zu {name} zuweisen}}',
  moveTo:
    '{count, plural, one {Nach {name} verschieben} other {# Fahrzeuge nach {name} verschieben}}',
  addTo: '{count, plural, one {Zu {name} hinzufügen} other {# Fahrzeuge zu {name} hinzufügen}}',
  removeFrom:
    '{count, plural, one {Aus {name} entfernen} other {# Fahrzeuge aus {name} entfernen}}',
  staysHere: '{count, plural, one {Bleibt, wo es ist} other {Bleiben, wo sie sind}}',
  pickAssign: '{count, plural, one {Zuweisen zu …} other {# Fahrzeuge zuweisen zu …}}',
  pickMove: '{count, plural, one {Verschieben nach …} other {# Fahrzeuge verschieben nach …}}',
  pickAdd: '{count, plural, one {Hinzufügen zu …} other {# Fahrzeuge hinzufügen zu …}}',
  pickAssignTitle: '{count, plural, one {{name} zuweisen zu} other {# Fahrzeuge zuweisen zu}}',
  pickMoveTitle:
    '{count, plural, one {{name} verschieben nach} other {# Fahrzeuge verschieben nach}}',
  pickAddTitle: '{count, plural, one {{name} hinzufügen zu} other {# Fahrzeuge hinzufügen zu}}',
  pickSearch: 'Gruppen suchen',
  pickList: 'Gruppen',
  pickNone: 'Keine Gruppe passt.',
  select: 'Auswählen',
  unselect: 'Aus der Auswahl nehmen',
  selectionActions: 'Aktionen für die ausgewählten Fahrzeuge',
  selected: '{count, plural, one {# Fahrzeug ausgewählt} other {# Fahrzeuge ausgewählt}}',
  assignSelected: 'Zuweisen zu …',
  moveSelected: 'Verschieben nach …',
  addSelected: 'Hinzufügen zu …',
  removeSelected: 'Aus der Gruppe entfernen',
  clearSelection: 'Auswahl aufheben',
  lifted:
    '{count, plural, one {{name} aufgenommen.} other {# Fahrzeuge aufgenommen.}} Links und rechts wählen eine Spalte, Eingabe verschiebt, Strg+Eingabe fügt hinzu, Esc legt zurück.',
  liftKeys:
    '{wish, select, move {Eingabe verschiebt, Strg+Eingabe fügt hinzu} assign {Eingabe weist zu} other {Eingabe entfernt}}, Esc legt zurück',
  putBack: '{count, plural, one {Zurückgelegt} other {# Fahrzeuge zurückgelegt}}',
};
