import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { createServer as createVite } from 'vite';
import { readConfig } from './config.ts';
import { requestListener } from './gateway/http-server.ts';
import { announce, endOnSignal, openApp } from './run-server.ts';
import { endWithSentence } from './start-error.ts';

const root = resolve(import.meta.dirname, '..');
/** What the gateway answers itself; the rest is Vite's. */
const ours = /^\/(?:api\/|healthz|readyz|metrics)/;

try {
  await runDevServer();
} catch (error) {
  endWithSentence(error);
}

/**
 * The API of the real server and Vite's pages with hot reload, in one process on one port. Without
 * the Content-Security-Policy on pages, which Vite's own client does not keep to: `npm start` has it.
 */
async function runDevServer(): Promise<void> {
  const config = readConfig(process.env);
  const app = await openApp(config);
  const respond = requestListener(app);
  const server = createServer();
  const vite = await createVite({
    root,
    server: { middlewareMode: true, ws: { server } },
  });
  server.on('request', (incoming, outgoing) => {
    if (ours.test(incoming.url ?? '')) void respond(incoming, outgoing);
    else vite.middlewares(incoming, outgoing);
  });
  server.once('error', (error) => {
    console.error(`Port ${config.port} can not be listened on: ${error.message}.`);
    process.exit(1);
  });
  server.listen(config.port, config.host, () => announce(config, config.port));
  endOnSignal(async () => {
    server.closeAllConnections();
    await vite.close();
    await app.close();
  });
}
