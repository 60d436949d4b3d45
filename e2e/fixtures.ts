import { expect, test as base } from '@playwright/test';
import { type FleetApi, openFleet } from './fleet-api.ts';
import { type PageErrors, watchPageErrors } from './page-errors.ts';
import { controlSandbox, type SandboxControl } from './sandbox-control.ts';
import { type RunningServer, startServer } from './server.ts';

interface TestFixtures {
  /** The customer that `api` speaks for; 1 is the sandbox's full fleet. */
  customerId: number;
  /** The fleet behind the screen. */
  api: FleetApi;
  /** Fails the test on any error that a page reports, but those that it says to expect. */
  pageErrors: PageErrors;
  /** The sandbox behind the API, reset before every test: its fleet is fresh, no fault is ordered. */
  sandbox: SandboxControl;
}

interface WorkerFixtures {
  /** Variables of the worker's server beside its usual ones; set them with `test.use` in a file. */
  serverEnv: Record<string, string>;
  /** A server of this worker's own, with data of its own. */
  server: RunningServer;
}

/**
 * Playwright's `test`, against a server of our own: pages open relative to it, every test finds the
 * example fleet fresh, and an error that a page reports fails the test.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  customerId: [1, { option: true }],

  serverEnv: [{}, { option: true, scope: 'worker' }],

  server: [
    async ({ serverEnv }, provide) => {
      const server = await startServer(serverEnv);
      await provide(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],

  baseURL: ({ server }, provide) => provide(server.url),

  sandbox: [
    async ({ server }, provide) => {
      const sandbox = controlSandbox(server.url);
      await sandbox.reset();
      await provide(sandbox);
    },
    { auto: true },
  ],

  pageErrors: [
    async ({ context }, provide) => {
      const errors = await watchPageErrors(context);
      await provide(errors);
      expect(errors.complaints()).toEqual([]);
    },
    { auto: true },
  ],

  // Automatic fixtures come first: the fleet that it opens is the fresh one.
  api: async ({ server, customerId }, provide) => {
    await provide(await openFleet(server.url, customerId));
  },
});
