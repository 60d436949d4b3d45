import type { messages as en } from '../en/compare.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  title: 'Gruppen vergleichen',
  first: 'Erste Gruppe',
  second: 'Zweite Gruppe',
  choose: 'Gruppe wählen',
  noSuch: 'Keine Gruppe mit der ID {id}',
  kind: 'Art',
  place: 'Wo',
  onlyIn: 'Nur in <group>{name}</group>',
  both: 'In beiden',
  none: 'Keine',
  failed: '{name} konnte nicht geladen werden',
  copy: 'Hinzufügen',
  copyTo: 'Zu {name} hinzufügen',
  move: 'Verschieben',
  moveTo: 'Nach {name} verschieben',
  equal: 'Angleichen',
  equalTo: 'An {name} angleichen',
  picture: '{first, number} nur in {a}, {both, number} in beiden, {second, number} nur in {b}',
  chooseBoth: 'Wählen Sie zwei verschiedene Gruppen aus, um sie zu vergleichen.',
};
