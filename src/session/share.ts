import * as v from 'valibot';
import { getSession, keepSession, StoredSession } from './session.ts';

const Message = v.variant('type', [
  v.object({ type: v.literal('ask'), from: v.string() }),
  v.object({ type: v.literal('heard'), to: v.string() }),
  v.object({ type: v.literal('refused'), to: v.string() }),
  v.object({ type: v.literal('given'), to: v.string(), session: v.nullable(StoredSession) }),
]);
type Message = v.InferOutput<typeof Message>;

const me = Math.random().toString(36).slice(2);
let channel: BroadcastChannel | null = null;

/** How asking went: somebody is being asked, has said no, or there is nobody to ask. */
export type AskState = 'idle' | 'heard' | 'refused' | 'nobody';

let state: AskState = 'idle';
const listeners = new Set<() => void>();

function setState(next: AskState) {
  state = next;
  for (const listener of listeners) listener();
}

/** How this tab's asking for a session stands. */
export function askState(): AskState {
  return state;
}

export function subscribeAskState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A person of the tab that has a session decides. */
export interface Asked {
  give: () => void;
  refuse: () => void;
}

let whenAsked: ((asked: Asked) => void) | null = null;

function opened(): BroadcastChannel {
  if (channel !== null) return channel;
  channel = new BroadcastChannel('motorpool.session');
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = v.safeParse(Message, event.data);
    if (message.success) handle(message.output);
  });
  return channel;
}

function post(message: Message) {
  opened().postMessage(message);
}

function handle(message: Message) {
  if (message.type === 'ask') {
    if (getSession() === null || whenAsked === null) return;
    post({ type: 'heard', to: message.from });
    whenAsked({
      give: () => post({ type: 'given', to: message.from, session: getSession() }),
      refuse: () => post({ type: 'refused', to: message.from }),
    });
    return;
  }
  if (message.to !== me) return;
  if (message.type !== 'given') {
    setState(message.type);
    return;
  }
  setState('idle');
  if (getSession() === null && message.session !== null) keepSession(message.session);
}

/**
 * Lets tabs of this browser hand a session over, once a person has confirmed it in the tab that has
 * one. Session storage is not shared between tabs, and nothing secret is written anywhere else.
 * Returns how to stop.
 */
export function openSharing(onAsked: (asked: Asked) => void): () => void {
  whenAsked = onAsked;
  opened();
  return () => {
    whenAsked = null;
  };
}

/** How long the other tabs have to say that they heard (milliseconds). */
const hearing = 600;

/** Asks the other open tabs for their session. */
export function askOtherTabs(): void {
  setState('idle');
  post({ type: 'ask', from: me });
  setTimeout(() => {
    if (state === 'idle' && getSession() === null) setState('nobody');
  }, hearing);
}
