import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The server in a process of its own. */
export interface ServerProcess {
  child: ChildProcess;
  /** What it printed on stdout, a line each. */
  lines: string[];
  /** What it printed on stderr. */
  complaints(): string;
  /** Its origin, once it has printed it; rejects where it ends before. */
  origin(): Promise<string>;
  /** Its exit code, or the signal that ended it. */
  ended(): Promise<number | NodeJS.Signals | null>;
}

/** Starts `server/main.ts` with nothing but these variables; its output is read to its end. */
export function startServerProcess(
  env: Readonly<Record<string, string>>,
  entry: 'main.ts' | 'dev.ts' = 'main.ts',
): ServerProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../..', entry)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', ...env },
  });
  const lines: string[] = [];
  let complaints = '';
  const listening = Promise.withResolvers<string>();
  listening.promise.catch(() => undefined);
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    const [, url] = /^Motorpool: (\S+)$/.exec(line) ?? [];
    if (url !== undefined) listening.resolve(url);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ended = once(child, 'close');
  void ended.then(() => listening.reject(new Error(`The server ended: ${complaints}`)));
  return {
    child,
    lines,
    complaints: () => complaints,
    origin: () => listening.promise,
    async ended() {
      await ended;
      return child.exitCode ?? child.signalCode;
    },
  };
}
