import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request whose every byte is the test's: fetch would tidy it up. */
interface RawRequest {
  method?: string;
  target: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Uint8Array;
}

/** An answer as it came. */
export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Sends one request by Node's client. Rejects where the connection breaks. */
export function sendRaw(port: number, raw: RawRequest): Promise<RawAnswer> {
  const { method = 'GET', target, headers = {}, body } = raw;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, method, path: target, headers, agent: false },
      (incoming) => {
        const { statusCode: status = 0 } = incoming;
        text(incoming).then(
          (content) => resolve({ status, headers: incoming.headers, text: content }),
          reject,
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/**
 * Writes bytes to a socket and gives what comes back until the server ends the connection, or until
 * `enough` is satisfied by what has come.
 */
export function sendBytes(
  port: number,
  bytes: string,
  enough: (received: string) => boolean = () => false,
): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      received += chunk;
      if (enough(received)) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
    socket.write(bytes, 'latin1');
  });
}
