import type { messages as english } from '../en/elements.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof english> = {
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
  filters: {
    unplated: 'Ohne Kennzeichen',
    unnamed: 'Ohne Namen',
    ended: 'Beendet',
    running: 'Aktiv',
  },
  where: {
    none: 'In keiner Gruppe',
    several: 'In mehreren Gruppen',
    any: 'In mindestens einer Gruppe',
    over: '{count, plural, one {In mehr als einer Gruppe} other {In mehr als # Gruppen}}',
    pick: 'In Gruppe …',
    in: 'In {group}',
    pickTitle: 'Welche Gruppe soll angezeigt werden?',
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
  groups: 'Gruppen',
  inNoGroup: 'in keiner Gruppe',
  moreGroups: '+{count, number}',
  selected: '{what} ausgewählt',
};
