import type { messages as en } from '../en/user-forms.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  email: 'E-Mail-Adresse',
  assign: 'Zuweisen',
  firstName: 'Vorname',
  lastName: 'Nachname',
  type: 'Typ',
  types: { Normal: 'Normal', Anonymous: 'Anonym' },
  typeHelp: {
    Normal: 'Meldet sich in der mobilen App an.',
    Anonymous: 'Kann sich nicht in der mobilen App anmelden.',
  },
  password: 'Passwort',
  passwordHelp:
    'Optional. Bleibt das Feld leer, erzeugt flinkey ein Passwort, das Ihnen einmal angezeigt wird.',
  showPassword: 'Passwort anzeigen',
  errors: {
    emailMissing: 'Geben Sie die E-Mail-Adresse ein.',
    emailInvalid: 'Geben Sie eine vollständige E-Mail-Adresse ein, etwa name@example.com.',
    firstNameMissing: 'Geben Sie den Vornamen ein.',
    lastNameMissing: 'Geben Sie den Nachnamen ein.',
    nameMissing: 'Geben Sie eine E-Mail-Adresse oder eine Benutzer-ID ein.',
    nameInvalid: 'Das ist weder eine E-Mail-Adresse noch eine Benutzer-ID (eine ganze Zahl).',
  },
  existsElsewhere: 'Einen Benutzer mit der Adresse {email} gibt es in flinkey bereits.',
  assignedWithoutGroups:
    'Der Benutzer wurde zugewiesen, konnte aber den Gruppen nicht hinzugefügt werden. Fügen Sie ihn in der Liste hinzu.',
  assignInstead: 'Diesen Benutzer {customer} zuweisen',
  alreadyAssigned: 'Dieser Benutzer ist {customer} bereits zugewiesen.',
  noSuchEmail:
    'Kein flinkey-Benutzer hat diese E-Mail-Adresse. Prüfen Sie sie, oder legen Sie den Benutzer an.',
  noSuchId: 'Kein flinkey-Benutzer hat die ID {id}.',
  emailOrId: 'E-Mail-Adresse oder Benutzer-ID',
  emailOrIdHelp: 'Vom flinkey-Benutzer, der Fahrzeuge von {customer} öffnen soll.',
  madeTitle: 'Das Passwort des Benutzers',
  madeText: 'flinkey hat ein Passwort für {email} erzeugt.',
  madeOnce:
    'Es wird nur dieses eine Mal angezeigt. Geben Sie es weiter, bevor Sie dieses Fenster schließen: Danach ist es nicht mehr abrufbar.',
  madeAsk: 'Haben Sie das Passwort weitergegeben? Nach dem Schließen kann es niemand mehr lesen.',
  madeKeep: 'Offen lassen',
  madeGone: 'Trotzdem schließen',
  lostTitle:
    '{count, plural, one {Das Passwort ist verloren gegangen} other {# Passwörter sind verloren gegangen}}',
  lostText:
    '{count, plural, one {Der Benutzer wurde angelegt, aber das Passwort ist nicht angekommen. Es muss in flinkey zurückgesetzt werden, bevor sich der Benutzer anmelden kann:} other {Diese Benutzer wurden angelegt, aber die Passwörter sind nicht angekommen. Sie müssen in flinkey zurückgesetzt werden, bevor sich die Benutzer anmelden können:}}',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed:
    'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie das Passwort und kopieren Sie es von Hand.',
  unassignTitle: 'Zuweisung von {name} aufheben?',
  unassignText:
    '{name} darf keine Fahrzeuge von {customer} mehr öffnen und wird aus dessen Gruppen entfernt. Das flinkey-Konto bleibt bestehen.',
  unassignManyText:
    '{count, plural, other {# Benutzer}} dürfen keine Fahrzeuge von {customer} mehr öffnen und werden aus dessen Gruppen entfernt. Die flinkey-Konten bleiben bestehen.',
  unassignGroups:
    '{count, plural, =0 {In keiner Gruppe dieses Kunden.} one {Wird aus # Gruppe entfernt:} other {Wird aus # Gruppen entfernt:}}',
  moreGroups: '{count, plural, other {und # weitere}}',
  readingGroups: 'Gruppen werden geladen … {loaded} von {total}',
  groupsFailed: 'Die Gruppen dieses Benutzers konnten nicht geladen werden. {why}',
};
