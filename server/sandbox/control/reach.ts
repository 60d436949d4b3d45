import { type DatabaseConfig, FolderInUse } from '../../database.ts';
import { API_KEY } from '../checks.ts';
import { openSandbox, type Sandbox } from '../sandbox.ts';

/** Where the sandbox's data lies, and where a server that has it open listens. */
export interface Whereabouts {
  database: DatabaseConfig;
  serverUrl: string;
}

/**
 * Sends one order to the sandbox's control: to the data itself or, where a running server has the
 * folder open, to that server. `receive` sees the answer while the sandbox is still open.
 *
 * @throws {DatabaseUnavailable} where neither can be reached
 */
export async function orderSandbox(
  { database, serverUrl }: Whereabouts,
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
