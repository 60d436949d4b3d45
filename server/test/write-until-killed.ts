import { openSandbox } from '../sandbox/sandbox.ts';
import { SandboxClient } from './sandbox-client.ts';

// Run by a test in a process of its own: creates groups one after the other, and says which were
// acknowledged, until it is killed.

const [folder = ''] = process.argv.slice(2);
const sandbox = await openSandbox({ database: { kind: 'pglite', folder }, faults: false });
const manager = await SandboxClient.signIn(sandbox);
for (let number = 1; ; number += 1) {
  const { status } = await manager.put('/groups', { name: `Acknowledged ${number}` });
  if (status === 201) process.stdout.write(`${number}\n`);
}
