import { parseArgs } from 'node:util';
import { readConfig } from '../../config.ts';
import { sendCommand, type SandboxLocation } from './send-command.ts';

/** A command failed for a reason outside of it. The terminal shows the message alone. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/**
 * Runs a command on the sandbox that the environment variables describe, as they do for the server.
 * A failure prints one sentence and sets exit code 1.
 */
export async function runCommand(
  path: string,
  body: object,
  receive: (answer: Response) => Promise<void>,
): Promise<void> {
  try {
    await sendCommand(locateSandbox(), path, body, receive);
  } catch (error) {
    process.exitCode = 1;
    console.error(sentenceFor(error));
  }
}

/** @throws {CommandError} with the text of an answer that is not 2xx */
export async function refuseUnlessOk(answer: Response): Promise<void> {
  if (!answer.ok) throw new CommandError(await answer.text());
}

function locateSandbox(): SandboxLocation {
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
 * Reads the options of this command, by name. `--help` prints the usage and exits with 0; an unknown
 * option prints it and exits with 2.
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
