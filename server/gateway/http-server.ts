import { getRequestListener, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { createServer, IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { StartError } from '../start-error.ts';
import type { RefusalCode } from './answers.ts';
import { refuseRequest, refuseSocket } from './raw-refusals.ts';
import { trackConnections } from './connections.ts';
import { readRequestTarget } from './request-target.ts';

/** Answers requests, and records those that the server refuses before the app sees them. */
export interface Handler {
  fetch(request: Request, bindings: HttpBindings): Response | Promise<Response>;
  refused(code: RefusalCode, method: string | undefined): void;
  /** The server is stopping: ends what would never end by itself. */
  stopping?(): void;
}

/** A listening server. */
export interface HttpServer {
  port: number;
  server: Server;
  /** Refuses new connections, lets what is in flight end within `grace` milliseconds, then cuts. */
  stop(grace: number): Promise<void>;
}

/** Slow senders get 10 s for their headers and 15 s for the whole request. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
  // Checked here, so that the refusal carries the headers that every answer carries.
  requireHostHeader: false,
};

/** Listens on `port` (0: any free one). Throws StartError where that can not be. */
export async function listen(handler: Handler, port: number, host: string): Promise<HttpServer> {
  const respond = requestListener(handler);
  const connections = trackConnections();
  let stopping = false;
  const server = createServer(limits, (incoming, outgoing) => {
    connections.use(incoming.socket, outgoing);
    const refusal = stopping ? 'stopping' : inspect(incoming);
    if (refusal === null) void respond(incoming, outgoing);
    else refuse(incoming, outgoing, refusal);
  });
  const refuse = (incoming: IncomingMessage, outgoing: ServerResponse, code: RefusalCode) => {
    handler.refused(code, incoming.method);
    refuseRequest(outgoing, code);
  };
  server.on('checkExpectation', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    refuse(incoming, outgoing, 'expectation_failed');
  });
  server.on('connect', (incoming: IncomingMessage, socket: Duplex) => {
    handler.refused('method_not_allowed', incoming.method);
    refuseSocket(socket, 'method_not_allowed');
  });
  server.on('connection', (socket) => connections.add(socket));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || connections.isBusy(socket)) {
      socket.destroy();
      return;
    }
    const code = refusalOf(error);
    handler.refused(code, undefined);
    refuseSocket(socket, code);
  });
  await startListening(server, port, host);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('no port was opened');
  return {
    port: address.port,
    server,
    async stop(grace) {
      stopping = true;
      handler.stopping?.();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      connections.endWhenIdle();
      const cut = setTimeout(() => server.closeAllConnections(), grace);
      await closed;
      clearTimeout(cut);
    },
  };
}

/** The app as Node's request listener. */
export function requestListener(handler: Pick<Handler, 'fetch'>) {
  return getRequestListener((request, bindings) => {
    if (!isHttp1(bindings)) throw new TypeError('only HTTP/1 is listened for');
    return handler.fetch(request, bindings);
  });
}

function isHttp1(bindings: HttpBindings | Http2Bindings): bindings is HttpBindings {
  return bindings.incoming instanceof IncomingMessage;
}

/** Checks that there is one valid Host header and a target in origin form. */
function inspect(incoming: IncomingMessage): RefusalCode | null {
  const hosts = incoming.headersDistinct['host'] ?? [];
  const [host = ''] = hosts;
  const good = /^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i.test(host);
  if (hosts.length !== 1 || !good) return 'bad_host';
  const target = readRequestTarget(incoming.url ?? '');
  return typeof target === 'string' ? target : null;
}

function refusalOf(error: NodeJS.ErrnoException): RefusalCode {
  if (error.code === 'HPE_HEADER_OVERFLOW') return 'headers_too_large';
  return error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request_timeout' : 'bad_request';
}

function startListening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartError(listenSentence(error, port, host)));
    });
    // A burst past the queue of new connections would wait a second for its second try.
    server.listen({ port, host, backlog: 4_096 }, resolve);
  });
}

function listenSentence(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use: stop what listens there, or set PORT to another one.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user: set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is no address of this machine.`;
    default:
      return `${host}:${port} can not be listened on (${error.code ?? error.message}).`;
  }
}
