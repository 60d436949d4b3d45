import type { messages as en } from '../en/lists.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  searched: {
    cars: 'Gesucht wird in Kennzeichen, Name, Marke, Modell, FIN und ID.',
    users: 'Gesucht wird in Vorname, Nachname, E-Mail-Adresse und ID.',
    services: 'Gesucht wird in Name und ID.',
    products: 'Gesucht wird in Seriennummer, eindeutiger ID, SAP-Nummer, Typ und ID.',
  },
  nothingFound: {
    cars: 'Kein Fahrzeug gefunden für „{search}“',
    users: 'Kein Benutzer gefunden für „{search}“',
    services: 'Kein Service gefunden für „{search}“',
    products: 'Kein Produkt gefunden für „{search}“',
  },
  spellings:
    'flinkey unterscheidet Akzente, Leerzeichen und Bindestriche. Gesucht wurde nach {spellings}.',
  nothingLeft: 'Nichts entspricht diesen Filtern',
  clear: 'Suche und Filter leeren',
  none: {
    cars: 'Noch keine Fahrzeuge',
    users: 'Noch keine Benutzer',
    services: 'Noch keine Services',
    products: 'Noch keine Produkte',
  },
  noneText: {
    cars: 'Fahrzeuge lassen sich hier nicht anlegen: Sie kommen aus den Werkzeugen des Anbieters.',
    users: 'Legen Sie den ersten an, oder weisen Sie jemanden zu, der schon ein flinkey-Konto hat.',
    services: 'Services lassen sich hier nicht anlegen: Sie gehören zu den Boxen.',
    products: 'Produkte lassen sich hier nicht anlegen: Sie kommen vom Anbieter.',
  },
  one: { cars: 'Fahrzeug', users: 'Benutzer', services: 'Service', products: 'Produkt' },
  all: {
    cars: 'Alle Fahrzeuge',
    users: 'Alle Benutzer',
    services: 'Alle Services',
    products: 'Alle Produkte',
  },
  noSuch: {
    cars: 'Dieses Fahrzeug gibt es nicht',
    users: 'Diesen Benutzer gibt es nicht',
    services: 'Diesen Service gibt es nicht',
    products: 'Dieses Produkt gibt es nicht',
  },
  noSuchText: {
    cars: 'Die Adresse enthält vielleicht einen Tippfehler, oder das Fahrzeug gehört einem anderen Kunden.',
    users:
      'Die Adresse enthält vielleicht einen Tippfehler, oder der Benutzer ist diesem Kunden nicht mehr zugewiesen.',
    services:
      'Die Adresse enthält vielleicht einen Tippfehler, oder der Service gehört einem anderen Kunden.',
    products:
      'Die Adresse enthält vielleicht einen Tippfehler, oder das Produkt gehört einem anderen Kunden.',
  },
  gone: {
    cars: '{name} gehört nicht mehr zu diesem Kunden',
    users: '{name} ist diesem Kunden nicht mehr zugewiesen',
    services: '{name} gehört nicht mehr zu diesem Kunden',
    products: '{name} gehört nicht mehr zu diesem Kunden',
  },
  missing: {
    cars: 'Dieses Fahrzeug gibt es nicht. Vielleicht gehört es einem anderen Kunden.',
    users: 'Diesen Benutzer gibt es bei diesem Kunden nicht.',
    services: 'Diesen Service gibt es nicht. Vielleicht gehört er einem anderen Kunden.',
    products: 'Dieses Produkt gibt es nicht. Vielleicht gehört es einem anderen Kunden.',
  },
  readingGroups: 'Gruppen werden geladen … {known} von {total}',
  groupsFailed: 'Einige Gruppen konnten nicht geladen werden. {why}',
  onlyHereUnknown: 'Es ist nicht bekannt, was nur hier ist',
  noneOnlyHere: 'Alles hier ist auch in einer anderen Gruppe',
  inNoOther: 'nur hier',
  notKnownYet: 'noch nicht bekannt',
  maybeMore: 'Noch sind nicht alle Gruppen geladen',
  findGroup: 'Gruppe suchen',
  moreToFind:
    '{count, plural, one {# weitere Gruppe: Geben Sie einige Buchstaben ihres Namens ein.} other {# weitere Gruppen: Geben Sie einige Buchstaben eines Namens ein.}}',
  noGroup: 'Eine solche Gruppe gibt es hier nicht.',
  facts: 'Daten',
  fact: {
    firstName: 'Vorname',
    lastName: 'Nachname',
    emailAddress: 'E-Mail-Adresse',
    licensePlate: 'Kennzeichen',
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
  copyFailed:
    'Der Browser hat das Kopieren nicht erlaubt. Erlauben Sie es für diese Seite, und versuchen Sie es dann erneut.',
  fixed: {
    cars: 'Fahrzeugdaten lassen sich hier nicht ändern: Sie kommen aus den Werkzeugen des Anbieters.',
    users: 'Name und E-Mail-Adresse eines Benutzers lassen sich über flinkey nicht ändern.',
    services: 'Services lassen sich über flinkey nicht ändern.',
    products: 'Produkte lassen sich über flinkey nicht ändern.',
  },
  selectHint: 'Wählen Sie Zeilen aus, um mehrere auf einmal zu bearbeiten.',
  selectionActions: 'Mit der Auswahl',
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
  columns: 'Spalten',
  columnsLead: {
    cars: 'Für alle Fahrzeuglisten in diesem Browser. Dateien und Ausdrucke enthalten alle Spalten.',
    users:
      'Für alle Benutzerlisten in diesem Browser. Dateien und Ausdrucke enthalten alle Spalten.',
    services:
      'Für alle Servicelisten in diesem Browser. Dateien und Ausdrucke enthalten alle Spalten.',
    products:
      'Für alle Produktlisten in diesem Browser. Dateien und Ausdrucke enthalten alle Spalten.',
  },
  columnAlways: 'immer sichtbar',
  columnMoved: '{name} ist jetzt Spalte {at, number} von {count, number}.',
  dense: 'Kompakte Zeilen',
  denseHelp: 'Mehr Zeilen auf einmal, in allen Listen.',
  resetColumns: 'Auf Standard zurücksetzen',
  columnsReset: 'Spalten und Zeilen sind auf den Standard zurückgesetzt.',
};
