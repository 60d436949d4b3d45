import type { messages as en } from '../en/rules.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  heading: 'Regeln',
  noRules:
    'Noch keine Regeln. Über das Menü einer Gruppe wird ein Filter mit ihr verknüpft, etwa alle Fahrzeuge einer Marke.',
  title: 'Regeln von {name}',
  lead: 'Was eine Regel findet, gehört in die Gruppe, und von dieser Art sonst nichts. Motorpool zeigt die Abweichung an und ändert nichts von selbst. Regeln werden nur in diesem Browser gespeichert.',
  tie: 'Als Regel mit einer Gruppe verknüpfen',
  tieTitle: 'Mit welcher Gruppe soll „{rule}“ verknüpft werden?',
  list: 'Regeln dieser Gruppe',
  rule: '{kind}: {filter}',
  add: 'Regel hinzufügen',
  empty:
    'Geben Sie Suchwörter ein, oder wählen Sie eine Bedingung: Sonst würde alles in die Gruppe gehören.',
  remove: 'Regel „{rule}“ entfernen',
  unknown: 'Wird mit den Regeln verglichen …',
  unclear: 'Nicht verglichen: Eine Regel verlangt einen Filter, den es hier nicht gibt.',
  unread: 'Konnte nicht mit den Regeln verglichen werden.',
  compareAgain: 'Erneut versuchen, {name} zu vergleichen',
  unknownFilter: 'unbekannter Filter „{condition}“',
  kept: 'Entspricht den Regeln',
  drift:
    '{what, select, missing {{missing, plural, one {# fehlt} other {# fehlen}}} extra {{extra, number} zu viel} other {{missing, plural, one {# fehlt} other {# fehlen}}, {extra, number} zu viel}}',
  fix: 'Abgleichen',
  fixGroup: '{name} abgleichen',
  readFailed: 'Die Gruppe konnte nicht mit ihren Regeln verglichen werden. {why}',
  gone: 'Eine Gruppe, die es nicht mehr gibt (ID {id})',
  export: 'Regeln exportieren',
  import: 'Regeln importieren',
  file: 'Gruppenregeln',
  imported:
    '{count, plural, =0 {Alle diese Regeln sind bereits vorhanden.} one {# Regel importiert} other {# Regeln importiert}}',
  ofOthers:
    '{file} enthält Regeln eines anderen Kunden oder einer anderen Umgebung, wo IDs andere Gruppen bezeichnen. Es wurde nichts importiert.',
  notRules: '{file} enthält keine aus Motorpool exportierten Regeln.',
};
