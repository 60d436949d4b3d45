import type { Translation } from '../messages.ts';
import type { messages as English } from '../en/team.ts';

export const messages: Translation<typeof English> = {
  title: 'Teamprotokoll',
  lead: 'Was über diesen Server geändert wurde, von wem und wann.',
  show: 'Im Protokoll anzeigen',
  unnamed: 'Person {id}',
  naming: {
    title: 'Diese Person benennen',
    give: '{name} benennen',
    name: 'Name',
    help: 'Nur in diesem Browser gespeichert. Ohne Namen heißt sie wieder {name}.',
    taken: 'Eine andere Person hat diesen Namen schon.',
    save: 'Namen speichern',
  },
  group: 'Gruppe {id}',
  element: {
    cars: 'Fahrzeug {id}',
    users: 'Benutzer {id}',
    services: 'Service {id}',
    products: 'Produkt {id}',
  },
  unknownUser: 'ein Benutzer',
  news: {
    moved:
      '{who} hat {kind, select, cars {{count, plural, one {# Fahrzeug} other {# Fahrzeuge}}} users {{count, plural, one {# Benutzer} other {# Benutzer}}} services {{count, plural, one {# Service} other {# Services}}} other {{count, plural, one {# Produkt} other {# Produkte}}}} von {from} nach {to} verschoben.',
    added:
      '{who} hat {kind, select, cars {{count, plural, one {# Fahrzeug} other {# Fahrzeuge}}} users {{count, plural, one {# Benutzer} other {# Benutzer}}} services {{count, plural, one {# Service} other {# Services}}} other {{count, plural, one {# Produkt} other {# Produkte}}}} zu {name} hinzugefügt.',
    removed:
      '{who} hat {kind, select, cars {{count, plural, one {# Fahrzeug} other {# Fahrzeuge}}} users {{count, plural, one {# Benutzer} other {# Benutzer}}} services {{count, plural, one {# Service} other {# Services}}} other {{count, plural, one {# Produkt} other {# Produkte}}}} aus {name} entfernt.',
    created: '{who} hat die Gruppe {name} angelegt.',
    renamed: '{who} hat die Gruppe {name} umbenannt.',
    deleted: '{who} hat die Gruppe {name} gelöscht.',
    'create-user': '{who} hat {count, plural, one {# Benutzer} other {# Benutzer}} angelegt.',
    'assign-user':
      '{who} hat dem Kunden {count, plural, one {# Benutzer} other {# Benutzer}} zugewiesen.',
    'unassign-user':
      '{who} hat die Zuweisung von {count, plural, one {# Benutzer} other {# Benutzern}} zum Kunden aufgehoben.',
    one: {
      'create-user': '{who} hat {name} angelegt.',
      'assign-user': '{who} hat {name} dem Kunden zugewiesen.',
      'unassign-user': '{who} hat die Zuweisung zum Kunden aufgehoben: {name}.',
    },
    many: '{who} hat {count, plural, one {# Änderung} other {# Änderungen}} vorgenommen.',
  },
  columns: {
    at: 'Wann',
    who: 'Wer',
    what: 'Was',
    kind: 'Art',
    elementId: 'Element-ID',
    groupId: 'Gruppen-ID',
    outcome: 'Ergebnis',
    run: 'Lauf',
  },
  what: {
    assign: '{what} zu {name} hinzugefügt',
    remove: '{what} aus {name} entfernt',
    'create-group': 'Gruppe {name} angelegt',
    'rename-group': 'Gruppe {name} umbenannt',
    'delete-group': 'Gruppe {name} gelöscht',
    'create-user': '{what} angelegt',
    'assign-user': '{what} dem Kunden zugewiesen',
    'unassign-user': 'Zuweisung zum Kunden aufgehoben: {what}',
  },
  outcomes: {
    done: 'erledigt',
    already: 'unverändert',
    refused: 'abgelehnt',
    unknown: 'ungewiss',
  },
  filters: {
    label: 'Filter',
    person: 'Person',
    everybody: 'Alle Personen',
    group: 'Gruppe',
    allGroups: 'Alle Gruppen',
    kind: 'Art',
    allKinds: 'Alle Arten',
    kinds: { cars: 'Fahrzeuge', users: 'Benutzer', services: 'Services', products: 'Produkte' },
    element: 'Element',
    anyElement: 'Alle Elemente',
    findElement: 'Element suchen',
    elementWords: 'Kennzeichen, Name, Adresse oder ID',
    fold: '{count, plural, =0 {Filter} other {Filter: #}}',
    outcome: 'Ergebnis',
    allOutcomes: 'Alle Ergebnisse',
    from: 'Von',
    to: 'Bis',
    clear: 'Filter aufheben',
    told: '{filter}: {value}',
    oneRun: 'Ein Lauf von {who}, {count, plural, one {# Änderung} other {# Änderungen}}',
    oneElement: 'Nur {what}',
    allElements: 'Alle Elemente anzeigen',
  },
  openRun: 'Lauf anzeigen',
  takeBack: 'Rückgängig machen',
  takeBackNothing: 'Von diesem Lauf kann hier nichts rückgängig gemacht werden.',
  emptyTitle: 'Keine Änderungen',
  emptyText: {
    filtered: 'Über diesen Server wurde nichts geändert, das zu diesen Filtern passt.',
    all: '{days, plural, one {In den letzten 24 Stunden} other {In den letzten # Tagen}} wurde über diesen Server nichts geändert. Was anderswo geändert wurde, etwa im flinkey-Portal, steht nicht im Protokoll.',
  },
  offTitle: 'Es wird kein Protokoll geführt',
  offText:
    'Der Betreiber dieses Servers hat das Protokoll abgeschaltet, oder es gibt keine Datenbank dafür. Was Kollegen ändern, erfahren Sie hier nur, solange Motorpool offen ist; über frühere Änderungen ist nichts bekannt.',
  footer:
    '{count, plural, one {# Änderung} other {# Änderungen}}, {days, plural, one {# Tag} other {# Tage}} lang aufbewahrt. Was anderswo geändert wurde, etwa im flinkey-Portal, steht nicht im Protokoll.',
  footerMore:
    '{count, plural, one {Die neueste Änderung} other {Die neuesten # Änderungen}}, {days, plural, one {# Tag} other {# Tage}} lang aufbewahrt. Was anderswo geändert wurde, etwa im flinkey-Portal, steht nicht im Protokoll.',
};
