import { openDatabase, tablesOf } from '../../database.ts';
import { openSandbox } from '../../sandbox/sandbox.ts';
import type { AppOptions } from '../../app.ts';
import type { LogSchema } from '../team/log-migrations.ts';
import { openEmbeddedTeam } from '../team/team.ts';
import { startGateway, type TestGateway } from './test-gateway.ts';

/** A gateway before the sandbox, whose faults can be ordered. */
export interface SandboxGateway {
  gateway: TestGateway;
  /** The headers of a signed-in manager of customer 1. */
  headers: Record<string, string>;
  /** Calls the sandbox through the gateway, as that manager, with `more` headers. */
  call(path: string, method?: string, more?: Record<string, string>): Promise<Response>;
  /** Orders a fault (server/sandbox/control/faults.ts). */
  order(order: object): Promise<void>;
  close(): Promise<void>;
}

const apiKey = { 'flinkey-api-key': 'sandbox-key' };

/** Opens the sandbox in memory, and a gateway that serves it alone. */
export async function startSandboxGateway(
  inactivityTimeout: number,
  options: Partial<AppOptions> = {},
): Promise<SandboxGateway> {
  const database = await openDatabase<object>({ kind: 'pglite', folder: null });
  const sandbox = await openSandbox({ database, faults: true });
  const team = await openEmbeddedTeam(tablesOf<LogSchema>(database), 90);
  const environment = {
    name: 'sandbox',
    label: 'Sandbox',
    kind: 'sandbox',
    upstream: null,
    apiKey: null,
  } as const;
  const fleet = {
    name: 'fleet',
    label: 'Fleet',
    kind: 'test',
    upstream: new URL('http://127.0.0.1:9/v3'),
    apiKey: null,
  } as const;
  const environments = [environment, fleet];
  const gateway = await startGateway({
    environments,
    sandbox,
    inactivityTimeout,
    team,
    closeLast: () => database.close(),
    ...options,
  });
  const form = 'grant_type=password&username=manager@sandbox.example&password=sandbox';
  const token = await fetch(`${gateway.origin}/api/sandbox/v3/oauth2/token`, {
    method: 'POST',
    headers: { ...apiKey, 'content-type': 'application/x-www-form-urlencoded' },
    body: form,
  });
  const [, bearer = ''] = /"access_token":"([^"]+)"/.exec(await token.text()) ?? [];
  const headers = {
    ...apiKey,
    authorization: `Bearer ${bearer}`,
    'customer-id': '1',
    'content-type': 'application/json',
  };
  return {
    gateway,
    headers,
    call: (path, method = 'GET', more = {}) =>
      fetch(`${gateway.origin}/api/sandbox/v3${path}`, {
        method,
        headers: { ...headers, ...more },
      }),
    async order(order) {
      const answer = await fetch(`${gateway.origin}/api/sandbox/faults`, {
        method: 'POST',
        headers,
        body: JSON.stringify(order),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    close: () => gateway.close(),
  };
}
