import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** The open connections of a server, and which of them have a request that is being answered. */
export interface Connections {
  add(socket: Duplex): void;
  /** The connection is busy until this answer has left. */
  use(socket: Duplex, outgoing: ServerResponse): void;
  isBusy(socket: Duplex): boolean;
  /**
   * Ends each connection as soon as it is idle. Node's own closeIdleConnections leaves those that
   * never sent a request, which browsers open ahead, and those that fall idle later.
   */
  endWhenIdle(): void;
}

/** Starts with none. */
export function trackConnections(): Connections {
  const open = new Set<Duplex>();
  /** How many answers each busy one waits for: calls may come one behind the other. */
  const busy = new Map<Duplex, number>();
  let ending = false;
  return {
    add(socket) {
      open.add(socket);
      socket.once('close', () => {
        open.delete(socket);
        busy.delete(socket);
      });
    },
    use(socket, outgoing) {
      busy.set(socket, (busy.get(socket) ?? 0) + 1);
      outgoing.once('close', () => {
        const left = (busy.get(socket) ?? 1) - 1;
        if (left > 0) busy.set(socket, left);
        else busy.delete(socket);
        if (ending && left === 0) socket.end();
      });
    },
    isBusy: (socket) => busy.has(socket),
    endWhenIdle() {
      ending = true;
      for (const socket of open) if (!busy.has(socket)) socket.destroy();
    },
  };
}
