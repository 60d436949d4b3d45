import type { messages as en } from '../en/lists.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  lead: {
    cars: 'Die Fahrzeuge von {customer}.',
    users: 'Personen, die Fahrzeuge von {customer} öffnen dürfen.',
    services: 'Die Verträge der Boxen von {customer}.',
    products: 'Die flinkey-Boxen von {customer}.',
  },
  search: {
    cars: 'Fahrzeuge suchen',
    users: 'Benutzer suchen',
    services: 'Services suchen',
    products: 'Produkte suchen',
  },
  searched: {
    cars: 'Gesucht wird in Kennzeichen, Name, Marke, Modell, FIN und ID.',
    users: 'Gesucht wird in Vorname, Nachname, E-Mail-Adresse und ID.',
    services: 'Gesucht wird in Name und ID.',
    products: 'Gesucht wird in Seriennummer, eindeutiger ID, SAP-Nummer, Typ und ID.',
  },
  filters: {
    unplated: 'Ohne Kennzeichen',
    unnamed: 'Ohne Namen',
    ended: 'Beendet',
    running: 'Aktiv',
  },
  allShown: {
    cars: '{count, plural, one {Das einzige Fahrzeug wird angezeigt.} other {Alle # Fahrzeuge werden angezeigt.}}',
    users:
      '{count, plural, one {Der einzige Benutzer wird angezeigt.} other {Alle # Benutzer werden angezeigt.}}',
    services:
      '{count, plural, one {Der einzige Service wird angezeigt.} other {Alle # Services werden angezeigt.}}',
    products:
      '{count, plural, one {Das einzige Produkt wird angezeigt.} other {Alle # Produkte werden angezeigt.}}',
  },
  restFailed: 'Der Rest konnte nicht geladen werden. {why}',
  nothingFound: {
    cars: 'Kein Fahrzeug passt zu „{search}“',
    users: 'Kein Benutzer passt zu „{search}“',
    services: 'Kein Service passt zu „{search}“',
    products: 'Kein Produkt passt zu „{search}“',
  },
  spellings:
    'flinkey unterscheidet Buchstaben mit und ohne Akzent. Gesucht wurde nach {spellings}.',
  nothingLeft: 'Nichts entspricht diesen Filtern',
  clear: 'Suche und Filter leeren',
  none: {
    cars: 'Noch keine Fahrzeuge',
    users: 'Noch keine Benutzer',
    services: 'Noch keine Services',
    products: 'Noch keine Produkte',
  },
  noneText: {
    cars: 'flinkey bietet keinen Aufruf zum Anlegen von Fahrzeugen: Sie kommen aus den Werkzeugen des Anbieters.',
    users: 'Legen Sie den ersten an, oder weisen Sie jemanden zu, der schon ein flinkey-Konto hat.',
    services: 'flinkey bietet keinen Aufruf zum Anlegen von Services: Sie gehören zu den Boxen.',
    products: 'flinkey bietet keinen Aufruf zum Anlegen von Produkten: Sie kommen vom Anbieter.',
  },
  one: { cars: 'Fahrzeug', users: 'Benutzer', services: 'Service', products: 'Produkt' },
  missing: {
    cars: 'Dieses Fahrzeug gibt es nicht. Vielleicht gehört es einem anderen Kunden.',
    users: 'Diesen Benutzer gibt es bei diesem Kunden nicht.',
    services: 'Diesen Service gibt es nicht. Vielleicht gehört er einem anderen Kunden.',
    products: 'Dieses Produkt gibt es nicht. Vielleicht gehört es einem anderen Kunden.',
  },
  groups: 'Gruppen',
  inNoGroup: 'in keiner Gruppe',
  moreGroups: '+{count, number}',
  readingGroups: 'Gruppen werden geladen … {known} von {total}',
  groupsFailed: 'Einige Gruppen konnten nicht geladen werden. {why}',
  findGroup: 'Gruppe suchen',
  moreToFind:
    '{count, plural, one {# weitere Gruppe: Geben Sie einige Buchstaben ihres Namens ein.} other {# weitere Gruppen: Geben Sie einige Buchstaben eines Namens ein.}}',
  noGroup: 'Eine solche Gruppe gibt es hier nicht.',
  facts: 'Daten',
  fact: {
    firstName: 'Vorname',
    lastName: 'Nachname',
    emailAddress: 'E-Mail-Adresse',
    name: 'Name',
    brand: 'Marke',
    model: 'Modell',
    description: 'Beschreibung',
    vin: 'FIN',
    serialNumber: 'Seriennummer',
    uniqueId: 'Eindeutige ID',
    sapNumber: 'SAP-Nummer',
    type: 'Typ',
    isTerminated: 'Status',
    terminationDate: 'Beendet am',
    terminationCause: 'Grund',
    productId: 'Produkt-ID',
    id: 'ID',
  },
  ended: 'beendet',
  running: 'aktiv',
  copy: '{what} kopieren',
  copied: '{what} kopiert',
  copyFailed: 'Der Browser hat das Kopieren nicht erlaubt.',
  fixed: {
    cars: 'flinkey bietet keinen Aufruf zum Ändern von Fahrzeugen: Ihre Daten kommen aus den Werkzeugen des Anbieters.',
    users:
      'flinkey bietet keinen Aufruf, um einen Benutzer umzubenennen oder seine E-Mail-Adresse zu ändern.',
    services: 'flinkey bietet keinen Aufruf zum Ändern von Services.',
    products: 'flinkey bietet keinen Aufruf zum Ändern von Produkten.',
  },
  selectHint: 'Wählen Sie Zeilen aus, um mehrere auf einmal zu bearbeiten.',
  selectionActions: 'Mit der Auswahl',
  selected: '{what} ausgewählt',
  addToGroups: 'Zu Gruppen hinzufügen',
  removeFromGroups: 'Aus Gruppen entfernen',
  deselect: 'Auswahl aufheben',
  copyAll: {
    cars: 'Kennzeichen kopieren',
    users: 'E-Mail-Adressen kopieren',
    services: 'Namen kopieren',
    products: 'Seriennummern kopieren',
  },
  addTitle: '{what} zu Gruppen hinzufügen',
  removeTitle: '{what} aus Gruppen entfernen',
  addSubmit:
    '{count, plural, =0 {Zu Gruppen hinzufügen} one {Zu # Gruppe hinzufügen} other {Zu # Gruppen hinzufügen}}',
  removeSubmit:
    '{count, plural, =0 {Aus Gruppen entfernen} one {Aus # Gruppe entfernen} other {Aus # Gruppen entfernen}}',
  pickGroup: 'Wählen Sie mindestens eine Gruppe aus.',
  holds: '{held, number} von {count, number} sind darin',
};
