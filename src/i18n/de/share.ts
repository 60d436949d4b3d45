import type { messages as en } from '../en/share.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert. Er enthält keine Zugangsdaten: Wer ihn öffnet, meldet sich selbst an.',
  linkFailed:
    'Der Browser hat das Kopieren nicht erlaubt. Erlauben Sie es für diese Seite, und versuchen Sie es dann erneut.',
  tooMany:
    'Ein Link kann höchstens {most, number} Einträge enthalten. Wählen Sie weniger aus, oder exportieren Sie die Auswahl.',
  chosen: 'Aus dem Link: {count, number}',
};
