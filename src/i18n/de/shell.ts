import type { messages as en } from '../en/shell.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  brand: 'Motorpool',
  skip: 'Zum Inhalt',
  navigation: 'Hauptnavigation',
  board: 'Board',
  groups: 'Gruppen',
  users: 'Benutzer',
  runs: 'Läufe',
  settings: 'Einstellungen',
  customer: 'Kunde',
  customerNumber: 'Kunde {id}',
  environment: 'Umgebung',
  language: 'Sprache',
  theme: 'Darstellung: {theme}',
  themes: { light: 'hell', dark: 'dunkel', auto: 'wie das Gerät' },
  tokenLeft: '{minutes, plural, one {Token: noch # Minute} other {Token: noch # Minuten}}',
  tokenEnded: 'Das Zugriffstoken ist abgelaufen',
  collapse: 'Schmale Navigation',
  expand: 'Breite Navigation',
  keys: 'Tastenkürzel',
  switchTitle: 'Dieser Link gehört zu einem anderen Kunden',
  switchText: 'Er führt zu {name}. Sie arbeiten für {here}.',
  switchGo: 'Zu {name} wechseln',
  switchStay: 'Bei {name} bleiben',
};
