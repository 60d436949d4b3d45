import { expiryOf, personOf } from './person.ts';
import { changeFrame, type ChangeFeed, type Listener } from './change-feed.ts';
import { refuseAccess, type AccessRequest } from './listener-access.ts';
import type { LoggedChange, Topic } from './team-entry.ts';
import type { TeamLog } from './team-log.ts';

type ReadableLog = Pick<TeamLog, 'since' | 'lastId' | 'lastIdBefore'>;

/** A stream of changes, and what it needs. */
export interface StreamOptions {
  access: AccessRequest;
  topic: Topic;
  feed: ChangeFeed;
  log: ReadableLog | null;
  /** `Last-Event-ID`: the last change that the listener has seen; null on a first visit. */
  lastId: number | null;
  /** Since when, on the clock of `performance.now()`, a listener on a first visit has been reading. */
  readingSince: number | null;
  /** Called once, when the stream has ended. */
  onEnd: () => void;
  /** Ends the connection of a listener who does not read: what waits for it would wait forever. */
  cutOff: () => void;
  checkInterval: number;
  heartbeat: number;
}

/** A listener who lets more events than this wait is cut off: it resumes where it was. */
const largestBacklog = 1_000;

/** After a gap of more changes than this, the listener is told that it may have missed some. */
const largestResume = 1_000;

/** A listener whose credentials could not be checked so many times in a row is cut off. */
const toleratedFailures = 2;

/** How long after the end of a token, in milliseconds, the environment is asked about it. */
const afterExpiry = 500;

const encoder = new TextEncoder();
const encode = (name: string, data: object, id?: number) =>
  encoder.encode(
    `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`,
  );
const beat = encoder.encode(':\n\n');

/**
 * The changes of one customer as server-sent events: `ready` first, then each `change`; `missed` where
 * something may have changed untold; `end` with the reason where the gateway ends the stream. The
 * credentials are checked again every few minutes, and when the token ends.
 */
export function openChangeStream(options: StreamOptions): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { topic, feed, log, access } = options;
  /** Set once, by the gateway's end or by the listener's: nothing is written after it. */
  let ended = false;
  let stop: () => void = () => undefined;
  return new ReadableStream(
    {
      start(controller) {
        let failures = 0;
        const expiry = expiryOf(access.headers['authorization']);
        /** By the environment's clock the token still holds, though it has ended by this one. */
        let outlived = false;
        const mustBeChecked = () => !outlived && expiry !== null && Date.now() >= expiry * 1_000;
        /** Changes that arrive while older ones are being read, or while a token has ended for all we know. */
        let waiting: { frame: Uint8Array<ArrayBuffer>; id: number }[] | null = [];
        /** What the log gave already may be notified of once more. */
        let sentUpTo = 0;

        const send = (frame: Uint8Array<ArrayBuffer>) => {
          if (ended) return;
          if ((controller.desiredSize ?? 0) >= -largestBacklog) return controller.enqueue(frame);
          end(null);
          options.cutOff();
        };
        const listener: Listener = {
          receive(frame, id) {
            if (mustBeChecked()) waiting ??= [];
            if (waiting !== null) waiting.push({ frame, id });
            else if (id > sentUpTo) send(frame);
          },
          miss: () => send(encode('missed', {})),
          end: () => end('stopping'),
        };
        const end = (reason: 'stopping' | 'unauthorised' | 'unchecked' | null) => {
          if (ended) return;
          if (reason !== null) controller.enqueue(encode('end', { reason }));
          ended = true;
          stop();
          controller.close();
        };

        const flush = () => {
          for (const { frame, id } of waiting ?? []) if (id > sentUpTo) send(frame);
          waiting = null;
        };
        const check = async () => {
          const isOver = mustBeChecked();
          const refusal = await refuseAccess(access);
          if (ended) return;
          if (refusal === null) failures = 0;
          else if (refusal.status < 500) return end('unauthorised');
          else failures = isOver ? toleratedFailures : failures + 1;
          if (failures >= toleratedFailures) return end('unchecked');
          outlived ||= isOver;
          if (!mustBeChecked()) flush();
          schedule();
        };
        let timer: NodeJS.Timeout | undefined;
        /** After the interval, or as soon as the token has ended. */
        const untilCheck = () => {
          const left = expiry === null || outlived ? Infinity : expiry * 1_000 - Date.now();
          return Math.min(options.checkInterval, Math.max(0, left) + afterExpiry);
        };
        const schedule = () => {
          if (ended) return;
          timer = setTimeout(() => void check(), untilCheck()).unref();
        };

        const leave = feed.listen(topic, listener);
        const heart = setInterval(() => send(beat), options.heartbeat).unref();
        stop = () => {
          clearTimeout(timer);
          clearInterval(heart);
          leave();
          options.onEnd();
        };

        const begin = async () => {
          const lastId = await placeOf(options);
          const missed = lastId === null ? [] : await readMissed(log, topic, lastId);
          const resumed = lastId !== null && missed !== null;
          const last = resumed ? lastId : ((await log?.lastId()) ?? 0);
          // What was made meanwhile is told next, and must be new to the listener.
          const place = Math.min(last, (waiting?.[0]?.id ?? Infinity) - 1);
          const you = personOf(access.headers['authorization']);
          send(encode('ready', { resumed, you }, resumed ? lastId : place));
          if (missed === null && options.lastId === null) send(encode('missed', {}));
          for (const change of missed ?? []) send(changeFrame({ ...change, ...topic }));
          if (resumed) sentUpTo = missed.at(-1)?.id ?? lastId;
          if (!mustBeChecked()) flush();
          schedule();
        };
        begin().catch(() => end('stopping'));
      },
      cancel() {
        if (ended) return;
        ended = true;
        stop();
      },
    },
    { highWaterMark: 1 },
  );
}

/** Behind which change the listener goes on: the last one it saw, or the last before it began to read. */
async function placeOf({ log, lastId, readingSince }: StreamOptions): Promise<number | null> {
  if (lastId !== null || readingSince === null || log === null) return lastId;
  return log.lastIdBefore(performance.now() - readingSince);
}

async function readMissed(
  log: ReadableLog | null,
  topic: Topic,
  lastId: number,
): Promise<LoggedChange[] | null> {
  return log === null ? null : log.since(topic, lastId, largestResume);
}
