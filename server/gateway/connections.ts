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
  const busy = new Set<Duplex>();
  let ending = false;
  return {
    add(socket) {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    },
    use(socket, outgoing) {
      busy.add(socket);
      outgoing.once('close', () => {
        busy.delete(socket);
        if (ending) socket.end();
      });
    },
    isBusy: (socket) => busy.has(socket),
    endWhenIdle() {
      ending = true;
      for (const socket of open) if (!busy.has(socket)) socket.destroy();
    },
  };
}
