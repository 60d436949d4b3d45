import type { LoggedChange, Topic } from './team-entry.ts';

/** Somebody who listens to the changes of one customer in one environment. */
export interface Listener {
  /** Takes one change, as the bytes that go out. */
  receive(frame: Uint8Array<ArrayBuffer>, id: number): void;
  /** Changes may have been missed: what was read before may be old. */
  miss(): void;
  /** The gateway is stopping. */
  end(): void;
}

/** Hands changes on to those who listen where they were made, and to nobody else. */
export interface ChangeFeed {
  size(): number;
  listen(topic: Topic, listener: Listener): () => void;
  publish(change: LoggedChange & Topic): void;
  /** Tells everybody that changes may have been missed. */
  missed(): void;
  endAll(): void;
}

const encoder = new TextEncoder();

/** One change as an event of the stream. */
export function changeFrame({
  environment,
  customer,
  ...change
}: LoggedChange & Topic): Uint8Array<ArrayBuffer> {
  void environment;
  void customer;
  return encoder.encode(`id: ${change.id}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`);
}

/** Starts without listeners. A change costs nothing for those who listen elsewhere. */
export function createChangeFeed(): ChangeFeed {
  const topics = new Map<string, Set<Listener>>();
  const keyOf = ({ environment, customer }: Topic) => `${environment}\n${customer}`;
  const everybody = () => [...topics.values()].flatMap((listeners) => [...listeners]);
  return {
    size: () => [...topics.values()].reduce((sum, listeners) => sum + listeners.size, 0),
    listen(topic, listener) {
      const key = keyOf(topic);
      const listeners = topics.get(key) ?? new Set();
      topics.set(key, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && topics.get(key) === listeners) topics.delete(key);
      };
    },
    publish(change) {
      const listeners = topics.get(keyOf(change));
      if (listeners === undefined) return;
      const frame = changeFrame(change);
      for (const listener of listeners) listener.receive(frame, change.id);
    },
    missed() {
      for (const listener of everybody()) listener.miss();
    },
    endAll() {
      for (const listener of everybody()) listener.end();
    },
  };
}
