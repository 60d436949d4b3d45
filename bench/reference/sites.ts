import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { buildReference, type ReferenceName } from './build.ts';

/** The built product and an app to stand beside it, on two origins of one server with one sandbox. */
export interface Sites {
  ours: string;
  reference: string;
  close: () => Promise<void>;
}

const Ports = v.tuple([v.number(), v.number()]);
const dist = join(import.meta.dirname, '..', '..', 'dist');

/** Builds the reference app and serves it beside the build of the product that is there. */
export async function openSites(name: ReferenceName): Promise<Sites> {
  if (!existsSync(dist)) throw new Error('There is no build: "npm run build" makes one.');
  const folder = await mkdtemp(join(tmpdir(), 'motorpool-bench-'));
  const built = join(folder, 'reference');
  await buildReference(name, built);
  const child = fork(join(import.meta.dirname, 'serve.ts'), [join(folder, 'data'), dist, built]);
  const ended = once(child, 'exit');
  const told: unknown[] = await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error('The server of the reference apps ended.'))),
  ]);
  const [ours, reference] = v.parse(Ports, told[0]);
  return {
    ours: `http://localhost:${ours}`,
    reference: `http://localhost:${reference}`,
    close: async () => {
      child.disconnect();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
