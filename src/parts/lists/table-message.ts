import { showMessage, type Message } from '../../ui/messages/show-message.ts';

/** All of them take the place of one another. */
export const tableMessage = 'table';

/** Says what became of a table that was to leave the page. */
export const tellOfTable = (text: string, tone: 'done' | 'problem'): void =>
  showMessage({ id: tableMessage, text, tone });

/** Whether a message is such a one. */
export const isOfTable = (message: Message): boolean => message.id === tableMessage;
