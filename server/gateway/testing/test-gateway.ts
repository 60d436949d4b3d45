import { BlockList } from 'node:net';
import { createApp, type AppOptions } from '../../app.ts';
import { listen, type HttpServer } from '../http-server.ts';
import { readPage } from '../files/page.ts';
import { createMemoryKeyStore } from '../keys/memory-key-store.ts';
import { startFakeUpstream, type FakeUpstream } from './fake-upstream.ts';

/** A gateway on a free port, with the environment `fleet` behind it. */
export interface TestGateway {
  origin: string;
  server: HttpServer;
  upstream: FakeUpstream;
  /** The log so far, a parsed line each. */
  log: Record<string, unknown>[];
  /** A call of `fleet`: `path` begins behind `/v3`. */
  call(path: string, init?: RequestInit): Promise<Response>;
  /** Ends it as a signal does: what is on its way gets so many milliseconds. */
  close(grace?: number): Promise<void>;
}

/** Starts a gateway that listens like the real one, before an upstream that the test commands. */
export async function startGateway(options: Partial<AppOptions> = {}): Promise<TestGateway> {
  const upstream = await startFakeUpstream();
  const log: Record<string, unknown>[] = [];
  const fleet = {
    name: 'fleet',
    label: 'Fleet',
    kind: 'test',
    upstream: upstream.url,
    apiKey: null,
  } as const;
  const app = createApp({
    environments: [fleet],
    files: { files: new Map(), page: readPage('<script nonce="__CSP_NONCE__"></script>') },
    sandbox: null,
    keyStore: createMemoryKeyStore(),
    trustedProxies: new BlockList(),
    log: (line) => log.push(parseLine(line)),
    ...options,
  });
  const server = await listen(app, 0, '127.0.0.1');
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    origin,
    server,
    upstream,
    log,
    call: (path, init) => fetch(`${origin}/api/fleet/v3${path}`, init),
    async close(grace = 0) {
      await server.stop(grace);
      await app.close(grace);
      await upstream.close();
    },
  };
}

function parseLine(line: string): Record<string, unknown> {
  const parsed: unknown = JSON.parse(line);
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`no JSON object: ${line}`);
  return { ...parsed };
}
