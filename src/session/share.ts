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

/** How the tab without a session is told about its asking. */
export type AskState = 'idle' | 'heard' | 'refused';

interface Handlers {
  /** Another tab wants this tab's session; a person must confirm it here. */
  onAsked: (answer: { give: () => void; refuse: () => void }) => void;
  onAskState: (state: AskState) => void;
}

function post(message: Message) {
  channel?.postMessage(message);
}

function handle(message: Message, { onAsked, onAskState }: Handlers) {
  if (message.type === 'ask') {
    const session = getSession();
    if (session === null) return;
    post({ type: 'heard', to: message.from });
    onAsked({
      give: () => post({ type: 'given', to: message.from, session: getSession() }),
      refuse: () => post({ type: 'refused', to: message.from }),
    });
    return;
  }
  if (message.to !== me) return;
  if (message.type === 'given') {
    if (getSession() === null && message.session !== null) keepSession(message.session);
    onAskState('idle');
  } else onAskState(message.type);
}

/**
 * Lets tabs of this browser hand a session over, once a person has confirmed it in the tab that has
 * one. Session storage is not shared between tabs, and nothing secret is written anywhere else.
 * Returns how to stop.
 */
export function openSharing(handlers: Handlers): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {};
  channel = new BroadcastChannel('motorpool.session');
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = v.safeParse(Message, event.data);
    if (message.success) handle(message.output, handlers);
  });
  return () => {
    channel?.close();
    channel = null;
  };
}

/** Asks the other open tabs for their session; the answer comes through `openSharing`'s handlers. */
export function askOtherTabs(): void {
  post({ type: 'ask', from: me });
}
