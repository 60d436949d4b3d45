import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request as it reached the upstream: every byte of it counts. */
interface Arrival {
  method: string;
  /** The raw target. */
  target: string;
  headers: IncomingMessage['headers'];
  body: string;
}

type Behaviour = (arrival: Arrival, response: ServerResponse) => void;

/** A system behind the gateway that notes what arrives and answers as the test says. */
export interface FakeUpstream {
  url: URL;
  arrivals: Arrival[];
  connections(): number;
  /** Answers every request from now on; 200 `[]` at first. */
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

/** Starts an upstream on a free port; its base is `/v3`. */
export async function startFakeUpstream(): Promise<FakeUpstream> {
  const arrivals: Arrival[] = [];
  let connections = 0;
  let behave: Behaviour = (_arrival, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
  };
  const server = createServer((request, response) => {
    const { method = '', url: target = '', headers } = request;
    void text(request)
      .catch(() => '')
      .then((body) => {
        const arrival = { method, target, headers, body };
        arrivals.push(arrival);
        behave(arrival, response);
      });
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: new URL(`http://127.0.0.1:${address.port}/v3`),
    arrivals,
    connections: () => connections,
    behave: (next) => (behave = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
