import type { messages as en } from '../en/compare.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  title: 'Gruppen vergleichen',
  first: 'Erste Gruppe',
  second: 'Zweite Gruppe',
  choose: 'Gruppe wählen',
  kind: 'Art',
  place: 'Wo',
  onlyIn: 'Nur in {name}',
  both: 'In beiden',
  none: 'Keine',
  copyTo: 'Zu {name} hinzufügen',
  moveTo: 'Nach {name} verschieben',
  makeEqual: '{name} an {other} angleichen',
  picture: '{first, number} nur in {a}, {both, number} in beiden, {second, number} nur in {b}',
  chooseBoth: 'Wählen Sie zwei verschiedene Gruppen aus, um sie zu vergleichen.',
};
