import type { messages as en } from '../en/board.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  title: 'Zuordnung',
  lead: 'Fahrzeuge und ihre Gruppen. Ziehen Sie ein Fahrzeug auf eine Gruppe, oder verwenden Sie das Menü auf seiner Karte.',
  leadNarrow: 'Fahrzeuge und ihre Gruppen.',
  searchCars: 'Fahrzeuge suchen',
  filterGroups: 'Gruppen filtern',
  inNoGroup: 'In keiner Gruppe',
  column: 'Spalte',
  columnOption: '{title} ({cars})',
  found: '{found, number} von {count, number}',
  foundOnTheirWay: '{found, number} von {now, number}, {count, number} unterwegs',
  cardsOf: '{name}, {count, plural, one {# Fahrzeug} other {# Fahrzeuge}}',
  inGroups: 'in {count, plural, one {# Gruppe} other {# Gruppen}}',
  inGroupsOnTheirWay:
    '{now, plural, =0 {in keiner Gruppe} one {in # Gruppe} other {in # Gruppen}}, {count, number} unterwegs',
  emptyGroup: 'Kein Fahrzeug in dieser Gruppe.',
  allInGroups: 'Jedes Fahrzeug ist in einer Gruppe.',
  onTheirWayOut:
    '{count, plural, one {# Fahrzeug ist noch hier.} other {# Fahrzeuge sind noch hier.}}',
  nothingFound: 'Kein Fahrzeug gefunden für „{search}“.',
  notAllRead: '{read, number} von {total, number} Gruppen geladen',
  notAllReadWhy:
    'Welche Fahrzeuge in keiner Gruppe sind, steht fest, sobald alle Gruppen geladen sind.',
  notAllReadFailed:
    '{read, number} von {total, number} Gruppen konnten geladen werden. Welche Fahrzeuge in keiner Gruppe sind, steht erst fest, wenn alle geladen sind.',
  carsFailed:
    'Die Fahrzeuge konnten nicht geladen werden. Welche in keiner Gruppe sind, ist deshalb nicht bekannt. {why}',
  groupFailed: 'Die Fahrzeuge dieser Gruppe konnten nicht geladen werden. {why}',
  groupsOld:
    'Einige Gruppen konnten nicht aktualisiert werden. Die Anzeige ist möglicherweise nicht aktuell.',
  noCarTitle: 'Noch keine Fahrzeuge',
  noCarText:
    'Dieser Kunde hat noch kein Fahrzeug. Fahrzeuge erscheinen hier, sobald sie in flinkey eingerichtet sind; Gruppen können Sie schon jetzt anlegen.',
  noGroupTitle: 'Noch keine Gruppen',
  noGroupText: 'Legen Sie eine Gruppe an und ziehen Sie Fahrzeuge hinein.',
  toGroups: 'Zu den Gruppen',
  noGroupMatchTitle: 'Keine passende Gruppe',
  noGroupMatchText: 'In keinem Gruppennamen kommen diese Wörter vor.',
  assignTo: '{count, plural, one {Zu {name} hinzufügen} other {# Fahrzeuge zu {name} hinzufügen}}',
  moveTo:
    '{count, plural, one {Nach {name} verschieben} other {# Fahrzeuge nach {name} verschieben}}',
  addTo: '{count, plural, one {Zu {name} hinzufügen} other {# Fahrzeuge zu {name} hinzufügen}}',
  removeFrom:
    '{count, plural, one {Aus {name} entfernen} other {# Fahrzeuge aus {name} entfernen}}',
  staysHere: '{count, plural, one {Bleibt, wo es ist} other {Bleiben, wo sie sind}}',
  pickAssign:
    '{count, plural, one {Zu Gruppe hinzufügen …} other {# Fahrzeuge zu Gruppe hinzufügen …}}',
  pickMove: '{count, plural, one {Verschieben nach …} other {# Fahrzeuge verschieben nach …}}',
  pickAdd:
    '{count, plural, one {Zu Gruppe hinzufügen …} other {# Fahrzeuge zu Gruppe hinzufügen …}}',
  pickAssignTitle:
    '{count, plural, one {{name} zu Gruppe hinzufügen} other {# Fahrzeuge zu Gruppe hinzufügen}}',
  pickMoveTitle:
    '{count, plural, one {{name} in andere Gruppe verschieben} other {# Fahrzeuge in andere Gruppe verschieben}}',
  pickAddTitle:
    '{count, plural, one {{name} zu Gruppe hinzufügen} other {# Fahrzeuge zu Gruppe hinzufügen}}',
  pickSearch: 'Gruppen suchen',
  pickList: 'Gruppen',
  pickNone: 'Keine passende Gruppe.',
  select: 'Auswählen',
  unselect: 'Auswahl aufheben',
  selectHint: 'Wählen Sie Karten aus, um mehrere auf einmal zu bearbeiten.',
  selectionActions: 'Aktionen für die ausgewählten Fahrzeuge',
  selected: '{count, plural, one {# Fahrzeug ausgewählt} other {# Fahrzeuge ausgewählt}}',
  assignSelected: 'Zu Gruppe hinzufügen …',
  moveSelected: 'Verschieben nach …',
  addSelected: 'Zu Gruppe hinzufügen …',
  removeSelected: 'Aus der Gruppe entfernen',
  clearSelection: 'Auswahl aufheben',
  lifted:
    '{count, plural, one {{name} aufgenommen.} other {# Fahrzeuge aufgenommen.}} Mit den Pfeiltasten links und rechts wählen Sie eine Spalte. Die Eingabetaste verschiebt, Strg+Eingabetaste fügt hinzu, Esc bricht ab.',
  liftKeys:
    '{wish, select, move {Eingabetaste verschiebt, Strg+Eingabetaste fügt hinzu} assign {Eingabetaste fügt hinzu} other {Eingabetaste entfernt}}, Esc bricht ab',
  putBack: '{count, plural, one {Fahrzeug zurückgelegt} other {# Fahrzeuge zurückgelegt}}',
};
