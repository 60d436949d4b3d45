import type { messages as en } from '../en/history.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  history: 'Historie',
  asItWas: 'Früherer Stand',
  moment: 'Stand vom',
  toNow: 'Zum jetzigen Stand',
  was: 'Am {time} enthielt die Gruppe {kind, select, cars {{count, plural, one {# Fahrzeug} other {# Fahrzeuge}}} users {{count, plural, one {# Benutzer} other {# Benutzer}}} services {{count, plural, one {# Service} other {# Services}}} other {{count, plural, one {# Produkt} other {# Produkte}}}}, jetzt sind es {now, number}.',
  changed: 'Hinzugekommen: {came, number}, nicht mehr enthalten: {left, number}.',
  list: 'Am {time} und seitdem',
  nothing: 'Die Gruppe war damals leer und ist es auch jetzt',
  restore: 'Diesen Stand wiederherstellen',
  columns: { since: 'Seitdem', who: 'Wer', at: 'Wann' },
  since: { left: 'entfernt', came: 'hinzugefügt' },
  elsewhere: 'anderswo',
  id: 'ID {id}',
  begins: 'Weiter reicht das Protokoll nicht zurück: Dies ist der früheste bekannte Stand.',
  created: '{who} hat die Gruppe am {time} angelegt; davor gab es sie nicht.',
  renamed: '{who} hat die Gruppe am {time} umbenannt. Namen stehen nicht im Protokoll.',
  torn: '{count, plural, one {# davon wurde} other {# davon wurden}} seitdem auch anderswo geändert: wann und von wem, ist nicht bekannt.',
  unsure:
    '{count, plural, one {Bei # ist} other {Bei # ist}} ungewiss, ob eine Änderung ausgeführt wurde.',
  unassigned:
    'Für {count, plural, one {# Benutzer wurde seitdem die Zuweisung zum Kunden aufgehoben. Ob er in dieser Gruppe war,} other {# Benutzer wurde seitdem die Zuweisung zum Kunden aufgehoben. Ob sie in dieser Gruppe waren,}} steht nicht im Protokoll.',
  limits:
    'Berechnet aus dem, was über diesen Server geändert wurde. Was anderswo geändert wurde, etwa im flinkey-Portal, steht nicht im Protokoll und gilt als unverändert.',
  unknownTitle: 'Der frühere Stand ist nicht bekannt',
  unknownText: 'Im Protokoll steht noch keine Änderung, die über diesen Server vorgenommen wurde.',
};
