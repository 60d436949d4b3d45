import type { messages as en } from '../en/questions.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  losing: {
    question: 'Eingaben verwerfen?',
    picks:
      '{count, plural, one {# ausgewählter Eintrag wurde} other {# ausgewählte Einträge wurden}} noch nicht hinzugefügt.',
    typed: 'Ihre Eingaben wurden noch nicht gespeichert.',
    leave: 'Verwerfen',
    stay: 'Weiter bearbeiten',
  },
  removal: {
    title: '{what} aus {group} entfernen?',
    hidden: 'Davon {count, plural, one {ist 1} other {sind #}} zurzeit nicht zu sehen: {names}.',
    confirm: 'Aus der Gruppe entfernen',
  },
};
