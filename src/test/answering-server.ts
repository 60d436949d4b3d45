import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

declare global {
  interface Window {
    happyDOM: { setURL: (url: string) => void };
  }
}

/** What a request looked like when it arrived. */
interface Arrived {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/**
 * A real server on a free port that answers as the test says, and is the page's own origin until the
 * test ends. Gives what has arrived.
 */
export async function answerWith(
  answer: (request: Arrived, response: ServerResponse) => void,
): Promise<{ arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const seen = { method, url, headers, body };
      arrived.push(seen);
      answer(seen, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to talk to.');
  window.happyDOM.setURL(`http://127.0.0.1:${address.port}/`);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { arrived };
}
