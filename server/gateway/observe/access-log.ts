import type { HttpBindings } from '@hono/node-server';
import type { RequestContext } from '../request-context.ts';

/** One request as it is logged: patterns and numbers, nothing that a person typed or an API sent. */
export interface AccessRecord {
  time: string;
  id: string;
  method: string;
  /** The pattern of the route, with `{environment}` and `{groupId}` in place of what stood there. */
  route: string;
  environment: string | null;
  status: number;
  ms: number;
  /** Bytes sent on the connection, headers included; null where there is none. */
  bytes: number | null;
  /** Whether the browser was gone before the answer's end. */
  cut: boolean;
}

/** What is known of a request once it has been answered. */
export interface Answered {
  method: string;
  route: string;
  environment: string | null;
  status: number;
}

/**
 * Calls `done` with the record of a request when the last byte of its answer has left, or the
 * connection broke; at once where the request was made in process. Call it before answering.
 */
export function watchAnswer(
  { id, startedAt, bindings }: RequestContext,
  done: (record: AccessRecord) => void,
): (answered: Answered) => void {
  // Held on to: Node takes it from the request when the connection breaks.
  const socket = bindings?.incoming.socket;
  const sentBefore = socket?.bytesWritten ?? 0;
  return (answered) => {
    const finish = () =>
      done({
        time: new Date().toISOString(),
        id,
        ...answered,
        ms: Math.round((performance.now() - startedAt) * 10) / 10,
        bytes: socket ? socket.bytesWritten - sentBefore : null,
        cut: bindings ? !bindings.outgoing.writableFinished : false,
      });
    if (bindings && !isClosed(bindings)) bindings.outgoing.once('close', finish);
    else finish();
  };
}

function isClosed({ outgoing }: HttpBindings): boolean {
  return outgoing.closed || outgoing.destroyed;
}
