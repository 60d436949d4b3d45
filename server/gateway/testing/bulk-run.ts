import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** One change of a bulk run: a group to create, or a car to assign. */
export type BulkChange = { create: string } | { assign: string };

/** How a run went. */
export interface BulkResult {
  /** How each change ended: `done`, `already so`, or `found` where a lost creation was looked up. */
  ends: string[];
  requests: number;
  seconds: number;
}

/**
 * Carries changes out as the dashboard's run engine does: four at a time, one key per change, again
 * with the same key where the outcome is unknown; a creation of which nobody knows is looked up.
 * `originOf` says where each request goes.
 */
export async function runBulk(
  changes: readonly BulkChange[],
  originOf: () => string,
): Promise<BulkResult> {
  const left = changes.toReversed();
  const ends: string[] = [];
  let requests = 0;
  const startedAt = performance.now();

  async function send(change: BulkChange, key: string): Promise<{ status: number; text: string }> {
    requests += 1;
    const path = 'create' in change ? '/groups' : change.assign;
    const headers = {
      'idempotency-key': key,
      'customer-id': '1',
      'content-type': 'application/json',
    };
    const body = 'create' in change ? { body: JSON.stringify({ name: change.create }) } : {};
    try {
      const url = `${originOf()}/api/fleet/v3${path}`;
      const answer = await fetch(url, { method: 'PUT', headers, ...body });
      return { status: answer.status, text: await answer.text() };
    } catch {
      return { status: 0, text: '' };
    }
  }

  async function isThere(name: string): Promise<boolean> {
    try {
      const answer = await fetch(`${originOf()}/api/fleet/v3/groups`);
      return answer.ok && (await answer.text()).includes(`"${name}"`);
    } catch {
      return false;
    }
  }

  async function carryOut(change: BulkChange): Promise<string> {
    const key = randomUUID();
    for (;;) {
      const { status, text } = await send(change, key);
      if (status === 201 || status === 204) return 'done';
      if (status === 409) return 'already so';
      if (status !== 0 && status < 500) throw new Error(`${status} ${text}`);
      if ('create' in change && (await isThere(change.create))) return 'found';
      await wait(100);
    }
  }

  async function work(): Promise<void> {
    for (let change = left.pop(); change !== undefined; change = left.pop()) {
      ends.push(await carryOut(change));
    }
  }
  await Promise.all([work(), work(), work(), work()]);
  return { ends, requests, seconds: (performance.now() - startedAt) / 1_000 };
}

/** `count` changes, every fourth of which creates a group. */
export function bulkChanges(count: number): BulkChange[] {
  return Array.from({ length: count }, (_, at) =>
    at % 4 === 0 ? { create: `Depot ${at}` } : { assign: `/groups/${at % 7}/cars/${at}` },
  );
}
