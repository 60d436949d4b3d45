import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** The product, running: a process of its own, with a data folder of its own. */
export interface RunningServer {
  /** Its origin, as it printed it: `http://localhost:40123`. */
  url: string;
  /** All that it has printed and complained of. */
  said(): string;
  /** Ends it as Ctrl+C would, and removes its data. */
  stop(): Promise<void>;
}

const main = join(import.meta.dirname, '..', 'server', 'main.ts');

/** How long a first start may take, database included, in milliseconds. */
const startLimit = 150_000;

/** How long a server may take to end before it is killed, in milliseconds. */
const stopLimit = 5_000;

/** Reads the URL from the line that the server prints. @throws Error if it ends before it does */
const printedUrl = async (child: ChildProcess, complaints: () => string): Promise<string> => {
  if (child.stdout === null) throw new Error('The server was started without a pipe to read.');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /https?:\/\/\S+/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error(`The server ended before it listened. ${complaints()}`);
};

const untilHealthy = async (url: string, signal: AbortSignal): Promise<void> => {
  for (;;) {
    const answer = await fetch(`${url}/healthz`, { signal });
    if (answer.ok) return;
    await wait(50, undefined, { signal });
  }
};

/**
 * Starts the built product on a free port with an empty data folder and faults allowed.
 * @param env variables beside those; they win
 * @throws Error with what the server said, if it does not come up
 */
export const startServer = async (env: NodeJS.ProcessEnv = {}): Promise<RunningServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'motorpool-e2e-'));
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      MOTORPOOL_DATA: folder,
      MOTORPOOL_FAULTS: '1',
      DATABASE_URL: '',
      ...env,
    },
  });
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    process.stderr.write(text);
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  // A worker that dies takes its server with it.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);

  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(kill, stopLimit);
    await ended;
    clearTimeout(late);
    process.off('exit', kill);
    await rm(folder, { recursive: true, force: true });
  };

  const tooLate = setTimeout(kill, startLimit);
  try {
    const url = await printedUrl(child, () => said);
    // Whoever reads lines of it holds it once he stops.
    child.stdout.resume();
    await untilHealthy(url, AbortSignal.timeout(startLimit));
    return { url, said: () => said, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(tooLate);
  }
};
