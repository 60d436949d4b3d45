import type { messages as en } from '../en/dead-ends.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFoundText: 'Vielleicht enthält die Adresse einen Tippfehler, oder die Seite wurde entfernt.',
  toBoard: 'Zur Zuordnung',
  insecureTitle: 'Motorpool braucht HTTPS',
  insecureText:
    'Ohne Verschlüsselung kann der Browser nicht verhindern, dass zwei Tabs dieselben Änderungen doppelt senden. Öffnen Sie diese Adresse mit https:// oder auf diesem Rechner als http://localhost.',
  switchTitle: 'Dieser Link gehört zu einem anderen Kunden',
  switchText: 'Er führt zu {name}. Sie arbeiten für {here}.',
  switchGo: 'Zu {name} wechseln',
  switchStay: 'Bei {name} bleiben',
};
