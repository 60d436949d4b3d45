import * as v from 'valibot';
import { createStore } from '../store.ts';
import { openTabChannel, tellTabs } from '../tab-channel.ts';
import { AskLine } from './ask-line.ts';
import {
  getSession,
  hasLeft,
  isSameSubject,
  keepSession,
  type Session,
  StoredSession,
  subscribeSession,
} from './session.ts';

const Message = v.variant('type', [
  /** A silent one is answered where sharing was confirmed before; nobody is asked for it. */
  v.object({ type: v.literal('ask'), ask: v.string(), isSilent: v.optional(v.boolean()) }),
  v.object({ type: v.literal('heard'), ask: v.string(), by: v.string() }),
  /** Whoever had heard has no session any more, or is closed. */
  v.object({ type: v.literal('left'), by: v.string() }),
  /** Without a session: refused. Everybody hears it, so that nobody is asked any longer. */
  v.object({ type: v.literal('answered'), ask: v.string(), session: v.nullable(StoredSession) }),
  v.object({ type: v.literal('withdrawn'), ask: v.string() }),
  /** Key or token of a session that is shared were entered anew. */
  v.object({ type: v.literal('renewed'), session: StoredSession }),
  v.object({ type: v.literal('forget') }),
]);
type Message = v.InferOutput<typeof Message>;

const newId = () => Math.random().toString(36).slice(2);
const me = newId();

let channel: BroadcastChannel | null = null;

const post = (message: Message) => tellTabs(channel, message);

/** How asking went: somebody is being asked, has said no, or there is nobody to ask. */
export type AskState = 'idle' | 'heard' | 'refused' | 'nobody';

const asks = createStore<{ state: AskState }>({ state: 'idle' });

/** Tells how asking stands, and who is first in line, which may have changed alone. */
function setState(state: AskState) {
  asks.set({ state });
}

/** How this tab's asking for a session stands. */
export function askState(): AskState {
  return asks.get().state;
}

/** Calls `listener` after every change of `askState` and `currentAsk`; returns how to stop that. */
export const subscribeAsks = asks.subscribe;

/** What this tab asks for now, and who has heard it. */
let asking: { ask: string; heardBy: Set<string> } | null = null;

/** The asks of other tabs that wait for somebody here. */
const line = new AskLine();

/** The ask of another tab that is to be answered here, one after the other; null where there is none. */
export function currentAsk(): string | null {
  return line.first();
}

let whenForgotten: (() => void) | null = null;

function hear(message: Message) {
  switch (message.type) {
    case 'ask': {
      const session = getSession();
      if (session === null || whenForgotten === null) return;
      if (session.isShared === true) post({ type: 'answered', ask: message.ask, session });
      if (session.isShared === true || message.isSilent === true) return;
      line.add(message.ask);
      post({ type: 'heard', ask: message.ask, by: me });
      break;
    }
    case 'heard':
      if (asking?.ask !== message.ask) return;
      asking.heardBy.add(message.by);
      setState('heard');
      return;
    case 'left':
      if (asking?.heardBy.delete(message.by) !== true || asking.heardBy.size > 0) return;
      asking = null;
      setState('nobody');
      return;
    case 'answered':
      line.remove(message.ask);
      if (asking?.ask === message.ask) take(message.session);
      break;
    case 'withdrawn':
      line.remove(message.ask);
      break;
    case 'renewed':
      renew(message.session);
      return;
    case 'forget':
      whenForgotten?.();
      return;
  }
  setState(askState());
}

/** The first answer counts, and is the last: what others say of the same ask is too late. */
function take(session: Session | null) {
  asking = null;
  setState(session === null ? 'refused' : 'idle');
  if (session !== null && getSession() === null) keepSession(session);
}

/** Takes key and token of the same account from another tab; the customer of this tab stays. */
function renew({ environment, apiKey, token, tokenEndsAt }: Session) {
  const own = getSession();
  if (own?.isShared !== true || own.environment !== environment) return;
  const renewed = { ...own, apiKey, token, tokenEndsAt };
  const isSame = isSameSubject(own, renewed) ?? own.apiKey === apiKey;
  if (isSame && (own.token !== token || own.apiKey !== apiKey)) keepSession(renewed);
}

/** The session that the other tabs have heard of last, or have told of. */
let told = getSession();

/** Tells the other tabs of a key or a token that was entered here anew. */
function tellRenewed() {
  const before = told;
  told = getSession();
  if (told?.isShared !== true || before?.isShared !== true) return;
  if (told.token !== before.token || told.apiKey !== before.apiKey)
    post({ type: 'renewed', session: told });
}

function withdraw() {
  if (asking === null) return;
  post({ type: 'withdrawn', ask: asking.ask });
  asking = null;
  setState('idle');
}

/** Whoever has no session can not give it; those who asked learn that nobody is left. */
function leaveLine() {
  if (line.first() === null) return;
  line.clear();
  post({ type: 'left', by: me });
  setState(askState());
}

/** Speaks with the other tabs from now on, where the browser lets tabs speak. */
function open() {
  if (channel !== null) return;
  channel = openTabChannel('motorpool.session');
  if (channel === null) return;
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = v.safeParse(Message, event.data);
    if (message.success) hear(message.output);
  });
  subscribeSession(() => {
    tellRenewed();
    if (getSession() === null) leaveLine();
    else withdraw();
  });
  addEventListener('pagehide', () => {
    withdraw();
    leaveLine();
  });
}

/**
 * Lets tabs of this browser hand a session over, once a person has confirmed it in a tab that has one:
 * that is asked once for each session. Session storage is not shared between tabs, and nothing secret is
 * written anywhere else. Returns how to stop.
 * @param onForget another tab wants everything forgotten in all of them
 */
export function openSharing(onForget: () => void): () => void {
  whenForgotten = onForget;
  open();
  return () => {
    whenForgotten = null;
  };
}

/** Answers what is asked now, for all tabs: nobody else is asked any longer. A yes is remembered with the session. */
export function answerAsk(ask: string, gives: boolean): void {
  if (!line.remove(ask)) return;
  const session = getSession();
  const given = gives && session !== null ? { ...session, isShared: true } : null;
  post({ type: 'answered', ask, session: given });
  if (given !== null) {
    keepSession(given);
    // Who waits behind it is not asked about any more.
    for (let next = line.first(); next !== null; next = line.first()) {
      line.remove(next);
      post({ type: 'answered', ask: next, session: given });
    }
  }
  setState(askState());
}

/** Has everything forgotten in the other tabs of this browser. */
export function forgetInOtherTabs(): void {
  open();
  post({ type: 'forget' });
}

/** After so long somebody is told that no other tab hears (milliseconds); one that is busy may still hear later. */
const hearing = 600;

function askFor(isSilent: boolean): void {
  open();
  withdraw();
  const ask = newId();
  asking = { ask, heardBy: new Set() };
  setState('idle');
  post({ type: 'ask', ask, isSilent });
  if (isSilent) return;
  setTimeout(() => {
    if (asking?.ask === ask && asking.heardBy.size === 0) setState('nobody');
  }, hearing);
}

/** Asks the other open tabs for their session. */
export const askOtherTabs = (): void => askFor(false);

/**
 * Takes the session of another open tab whose sharing was confirmed before. A tab whose own session has ended
 * takes none by itself, not even after a reload: somebody wanted that.
 */
export function joinOtherTabs(): void {
  if (!hasLeft()) askFor(true);
}
