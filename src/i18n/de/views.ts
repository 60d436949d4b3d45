import type { messages as en } from '../en/views.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  menu: 'Gespeicherte Ansichten',
  title: 'Gespeicherte Ansichten',
  save: 'Diese Ansicht speichern',
  nothingToSave: 'Suchen, filtern oder sortieren Sie zuerst.',
  edit: 'Ansichten ordnen, teilen, umbenennen oder löschen',
  shown: '{name} (wird angezeigt)',
  saveTitle: 'Diese Ansicht speichern',
  rename: 'Umbenennen',
  renameTitle: '{name} umbenennen',
  name: 'Name der Ansicht',
  nameMissing: 'Geben Sie einen Namen ein.',
  nameTaken: 'Eine andere Ansicht dieser Liste heißt bereits so.',
  keptHere:
    'Nur in diesem Browser gespeichert: der Name und wie die Liste gefiltert und sortiert ist.',
  saved: 'Ansicht {name} gespeichert.',
  renamed: 'Die Ansicht heißt jetzt {name}.',
  deleted: 'Ansicht {name} gelöscht.',
  moved: '{name} ist jetzt Ansicht {at, number} von {count, number}.',
  copyAddress: 'Adresse von {name} kopieren',
  addressCopied: 'Adresse von {name} kopiert',
  copyFailed:
    'Der Browser hat das Kopieren nicht erlaubt. Erlauben Sie es für diese Seite, und versuchen Sie es dann erneut.',
  renameOf: '{name} umbenennen',
  deleteOf: '{name} löschen',
};
