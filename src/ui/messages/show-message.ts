import type { ReactNode } from 'react';
import { createStore } from '../../store.ts';
import { announce } from './live-region.tsx';

/** One thing that is so now, and what can be done about it. */
export interface Message {
  /** A message takes the place of an older one with the same id. */
  id: string;
  text: string;
  /** What in it is in English, whatever the page speaks. */
  english?: string;
  /** The same text as it is shown, where something in it leads somewhere. */
  content?: ReactNode;
  /** `problem` is marked by a sign beside its words. */
  tone?: 'done' | 'problem';
  actions?: readonly MessageAction[];
  /** It goes only when it is closed, or when newer ones take its place. */
  stays?: boolean;
}

export interface MessageAction {
  label: string;
  onSelect: () => void;
}

/** How many are shown at a time; beside as many problems one more. */
const most = 3;

/** The messages that are shown now, newest last. */
export const shownMessages = createStore<{ messages: readonly Message[] }>({ messages: [] });

/** Makes room for a newer one: what is done goes before a problem does, and for a problem alone. */
function withRoomFor(newer: Message, older: readonly Message[]): readonly Message[] {
  if (older.length < most) return older;
  const done = older.find(({ tone }) => tone !== 'problem');
  if (done === undefined && newer.tone !== 'problem') return older;
  const going = done ?? older[0];
  return withRoomFor(
    newer,
    older.filter((message) => message !== going),
  );
}

/** Shows a message, and says it once to a screen reader. The focus stays where it is. */
export function showMessage(message: Message): void {
  const older = shownMessages.get().messages.filter(({ id }) => id !== message.id);
  shownMessages.set({ messages: [...withRoomFor(message, older), message] });
  announce(message.text, message.english);
}

/** Says more in a message where it stands, and says that alone to a screen reader; nothing where it has gone. */
export function updateMessage(message: Message, said: string): void {
  const { messages } = shownMessages.get();
  if (!messages.some(({ id }) => id === message.id)) return;
  shownMessages.set({
    messages: messages.map((each) => (each.id === message.id ? message : each)),
  });
  if (said !== '') announce(said);
}

/** Takes a message away. */
export function hideMessage(id: string): void {
  const { messages } = shownMessages.get();
  shownMessages.set({ messages: messages.filter((message) => message.id !== id) });
}
