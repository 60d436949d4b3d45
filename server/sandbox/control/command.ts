import { parseArgs } from 'node:util';
import { readConfig } from '../../config.ts';
import { orderSandbox, type Whereabouts } from './reach.ts';

/** Thrown by a command for what is not its fault: the message is all that is shown. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/**
 * Carries out a command at the sandbox that the environment variables describe, the same as for
 * the server. What is to be known goes to the terminal; the exit code is 1 where it failed.
 */
export async function runCommand(
  path: string,
  body: object,
  receive: (answer: Response) => Promise<void>,
): Promise<void> {
  try {
    await orderSandbox(whereabouts(), path, body, receive);
  } catch (error) {
    process.exitCode = 1;
    console.error(sentenceFor(error));
  }
}

/** For an answer that says no. */
export async function refuseUnlessOk(answer: Response): Promise<void> {
  if (!answer.ok) throw new CommandError(await answer.text());
}

function whereabouts(): Whereabouts {
  const { databaseUrl, dataFolder, host, port } = readConfig(process.env);
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    database:
      databaseUrl === null
        ? { kind: 'pglite', folder: dataFolder }
        : { kind: 'postgres', url: databaseUrl },
    serverUrl: `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`,
  };
}

function sentenceFor(error: unknown): string {
  if (error instanceof TypeError && error.message === 'fetch failed') {
    return 'The data folder is open in a Motorpool server, which does not answer under HOST and PORT.';
  }
  return error instanceof Error ? error.message : String(error);
}

/**
 * The options of this command, by name. Ends the process with the usage where it is asked for (exit
 * code 0) and where there are others than these (2).
 */
export function readOptions(usage: string, ...names: readonly string[]): Record<string, string> {
  const text = { type: 'string' } as const;
  const options = Object.fromEntries(names.map((name) => [name, text]));
  try {
    const { values } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help !== true)
      return Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, String(value)]),
      );
    console.log(usage);
  } catch {
    console.error(usage);
    process.exit(2);
  }
  process.exit(0);
}
