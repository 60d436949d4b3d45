import type { messages as en } from '../en/dead-ends.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFoundText: 'Die Adresse ist vielleicht vertippt, oder ihr Ziel gibt es nicht mehr.',
  toBoard: 'Zum Board',
  insecureTitle: 'Motorpool braucht HTTPS',
  insecureText:
    'Über unverschlüsseltes HTTP bietet ein Browser nicht, was zwei Tabs davon abhält, dieselbe Arbeit doppelt zu tun. Öffnen Sie diese Adresse mit https oder auf diesem Rechner als http://localhost.',
};
