import { connect, type Socket } from 'node:net';

/** One event of a stream, as it came. */
interface StreamEvent {
  id: string | null;
  event: string;
  data: unknown;
}

/** A listener on a bare socket: every byte that the server sends is there. */
export interface RawListener {
  /** Everything received so far, head included. */
  text(): string;
  status(): number;
  events(): StreamEvent[];
  ended(): boolean;
  /** Reads nothing until `resume`. */
  pause(): void;
  resume(): void;
  close(): void;
}

/** Opens a stream on a bare socket, with these headers alone. */
export function listenRaw(
  port: number,
  target: string,
  headers: Readonly<Record<string, string>>,
  version: '1.0' | '1.1' = '1.1',
): RawListener {
  const socket: Socket = connect(port, '127.0.0.1');
  let text = '';
  let ended = false;
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => (text += chunk));
  socket.on('error', () => (ended = true));
  socket.on('close', () => (ended = true));
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(
    `GET ${target} HTTP/${version}\r\nHost: localhost\r\nConnection: close\r\n${lines.join('')}\r\n`,
  );
  return {
    text: () => text,
    status: () => Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0),
    events: () => parseEvents(text),
    ended: () => ended,
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close: () => socket.destroy(),
  };
}

function parseEvents(text: string): StreamEvent[] {
  return [...text.matchAll(/(?:id: (\S+)\n)?event: (\w+)\ndata: (.*)\n\n/g)].map(
    ([, id, event = '', data = '']) => {
      const parsed: unknown = JSON.parse(data);
      return { id: id ?? null, event, data: parsed };
    },
  );
}
