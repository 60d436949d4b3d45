import { BlockList } from 'node:net';
import { createApp } from '../../server/app.ts';
import { parseEnvironments } from '../../server/gateway/environments.ts';
import { loadFiles } from '../../server/gateway/files/file-store.ts';
import { listen } from '../../server/gateway/http-server.ts';
import { createMemoryKeyStore } from '../../server/gateway/keys/memory-key-store.ts';
import { openSandbox } from '../../server/sandbox/sandbox.ts';

// node bench/reference/serve.ts DATA FOLDER...
//
// Serves each folder on a port of its own: one process, one sandbox, the same server in front of both,
// so that nothing but the files differs. Tells the ports to its parent, and ends with it.

const [data = '', ...folders] = process.argv.slice(2);
const environments = parseEnvironments('sandbox=sandbox').map((one) => ({ ...one, apiKey: null }));
const sandbox = await openSandbox({ database: { kind: 'pglite', folder: data }, faults: false });
const ports: number[] = [];
for (const folder of folders) {
  const files = await loadFiles(folder);
  const keyStore = createMemoryKeyStore();
  const trustedProxies = new BlockList();
  const app = createApp({ environments, files, sandbox, keyStore, trustedProxies });
  ports.push((await listen(app, 0, '127.0.0.1')).port);
}
process.on('disconnect', () => process.exit(0));
process.send?.(ports);
