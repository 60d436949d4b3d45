import { type DatabaseConfig, FolderInUse } from '../../database.ts';
import { API_KEY } from '../checks.ts';
import { openSandbox, type Sandbox } from '../sandbox.ts';

/** The sandbox's database, and the address of a server that may have it open. */
export interface SandboxLocation {
  database: DatabaseConfig;
  serverUrl: string;
}

/**
 * Sends one command to the sandbox's control: in this process or, where a running server has the
 * folder open, to that server. The sandbox stays open until `receive` has read the answer.
 *
 * @throws {DatabaseUnavailable} where neither can be reached
 */
export async function sendCommand(
  { database, serverUrl }: SandboxLocation,
  path: string,
  body: object,
  receive: (answer: Response) => Promise<void>,
): Promise<void> {
  const request = new Request(new URL(path, serverUrl), {
    method: 'POST',
    headers: { 'flinkey-API-Key': API_KEY, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const sandbox = await openUnlessInUse(database);
  if (sandbox === null) return receive(await fetch(request));
  try {
    await receive(await sandbox.control.fetch(request));
  } finally {
    await sandbox.close();
  }
}

async function openUnlessInUse(database: DatabaseConfig): Promise<Sandbox | null> {
  try {
    return await openSandbox({ database, faults: false });
  } catch (error) {
    if (error instanceof FolderInUse) return null;
    throw error;
  }
}
