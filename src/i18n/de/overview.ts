import type { messages as en } from '../en/overview.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  title: 'Gruppen im Überblick',
  reading: '{known, number} von {total, number} Gruppen geladen',
  read: '{count, plural, one {Die einzige Gruppe ist geladen.} other {Alle # Gruppen sind geladen.}}',
  readFailed: 'Es konnte nicht alles geladen werden, deshalb fehlen einige Zahlen. {why}',
  counting: 'Noch nicht bekannt',
  worthALook: 'Einen Blick wert',
  none: {
    cars: '{count, plural, one {Fahrzeug} other {Fahrzeuge}} in keiner Gruppe',
    users: '{count, plural, other {Benutzer}} in keiner Gruppe',
  },
  empty: '{count, plural, one {Leere Gruppe} other {Leere Gruppen}}',
  doubles: '{count, plural, one {Gruppe} other {Gruppen}} mit mehrfach vergebenem Namen',
  ended:
    '{count, plural, one {Beendeter Service, der noch in Gruppen ist} other {Beendete Services, die noch in Gruppen sind}}',
  inMany: 'In vielen Gruppen',
  many: {
    cars: '{count, plural, one {Fahrzeug} other {Fahrzeuge}}',
    users: '{count, plural, other {Benutzer}}',
    services: '{count, plural, one {Service} other {Services}}',
    products: '{count, plural, one {Produkt} other {Produkte}}',
  },
  limit: 'In wie vielen Gruppen',
  moreThan: '{count, plural, one {mehr als eine Gruppe} other {mehr als # Gruppen}}',
  kind: 'Unten angezeigte Art',
  sizes: 'Größte Gruppen: {kind}',
  allSizes: 'Alle Gruppen nach Größe',
  overlaps: 'Gruppen, die sich überschneiden: {kind}',
  noOverlap: 'Keine Gruppen überschneiden sich.',
  overlapCount:
    '{count, plural, one {Ein Gruppenpaar überschneidet sich.} other {# Gruppenpaare überschneiden sich.}}',
  largestOnly: 'Die {count, number} größten Überschneidungen sind aufgelistet.',
  picture:
    '{count, plural, other {Überschneidungen von # Gruppen: Die Pfeiltasten führen von Quadrat zu Quadrat, die Eingabetaste vergleicht die beiden Gruppen.}}',
  pointAt: 'Jedes Quadrat steht für zwei Gruppen: je kräftiger, desto mehr haben sie gemeinsam.',
  pointed: '<first>{a}</first> und <second>{b}</second>: {what} gemeinsam',
  first: 'Gruppe',
  firstId: 'Gruppen-ID',
  second: 'Andere Gruppe',
  secondId: 'Andere Gruppen-ID',
  common: 'Gemeinsam',
  share: 'Anteil an der kleineren',
};
