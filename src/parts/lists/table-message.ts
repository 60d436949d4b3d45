import { showMessage, type Message } from '../../ui/messages/show-message.ts';

const id = 'table';

/** Says what became of a table that was to leave the page. */
export const tellOfTable = (text: string, tone: 'done' | 'problem'): void =>
  showMessage({ id, text, tone });

/** Whether a message is such a one. */
export const isOfTable = (message: Message): boolean => message.id === id;
