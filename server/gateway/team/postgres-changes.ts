import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import * as v from 'valibot';
import type { LoggedChange, Topic } from './team-entry.ts';
import { changesChannel } from './team-log.ts';

/** What a gateway does with what PostgreSQL tells it. */
interface Receiver {
  receive(change: LoggedChange & Topic): void;
  /** The connection was gone for a while and is there again. */
  reconnected(): void;
}

const retryDelay = 1_000;

/**
 * Listens to the done changes of all gateways on a PostgreSQL server, over a connection of its own. A
 * broken connection is made anew, for as long as the gateway runs. Resolves when it listens.
 */
export async function listenToPostgres(
  url: string,
  receiver: Receiver,
): Promise<{ close(): Promise<void> }> {
  let closed = false;
  let client = await connect();

  async function connect(): Promise<Client> {
    const made = new Client({ connectionString: url, keepAlive: true });
    made.on('notification', ({ payload }) => {
      const change = parseNotification(payload ?? '');
      if (change !== null) receiver.receive(change);
    });
    made.on('error', () => void reconnect(made));
    made.on('end', () => void reconnect(made));
    try {
      await made.connect();
      await made.query(`listen ${changesChannel}`);
      return made;
    } catch (error) {
      made.removeAllListeners();
      made.on('error', () => undefined);
      await made.end().catch(() => undefined);
      throw error;
    }
  }

  async function reconnect(broken: Client): Promise<void> {
    if (closed || broken !== client) return;
    broken.removeAllListeners();
    broken.on('error', () => undefined);
    for (;;) {
      await wait(retryDelay, undefined, { ref: false });
      if (closed) return;
      const made = await connect().catch(() => null);
      if (made === null) continue;
      client = made;
      receiver.reconnected();
      return;
    }
  }

  return {
    async close() {
      closed = true;
      client.removeAllListeners();
      client.on('error', () => undefined);
      await client.end().catch(() => undefined);
    },
  };
}

const nullableId = v.nullable(v.number());

const notification = v.object({
  environment: v.string(),
  customer: v.number(),
  id: v.number(),
  at: v.pipe(
    v.string(),
    v.transform((at) => new Date(at).toISOString()),
  ),
  op: v.picklist([
    'assign',
    'remove',
    'create-group',
    'rename-group',
    'delete-group',
    'create-user',
    'assign-user',
    'unassign-user',
  ]),
  kind: v.nullable(v.picklist(['cars', 'users', 'services', 'products'])),
  groupId: nullableId,
  elementId: nullableId,
  outcome: v.picklist(['done', 'already', 'refused', 'unknown']),
  by: v.object({ id: v.string(), name: v.nullable(v.string()) }),
  run: v.nullable(v.string()),
});

function parseNotification(payload: string): (LoggedChange & Topic) | null {
  try {
    return v.parse(notification, JSON.parse(payload));
  } catch {
    return null;
  }
}
