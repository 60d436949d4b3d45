import type { FakeUpstream } from './fake-upstream.ts';

/** An upstream that counts what it did: groups by name, memberships, and every write that it carried out. */
export interface CountingFleet {
  /** The names of the groups, in the order of their creation, doubles included. */
  groups: string[];
  memberships: Set<string>;
  /** Writes that arrived, carried out or answered 409. */
  writes(): number;
}

/** Makes an upstream keep groups and memberships as the flinkey API does (flinkey-api.md, "Endpoints"). */
export function countFleet(
  upstream: FakeUpstream,
  onWrite: (count: number) => void,
): CountingFleet {
  const groups: string[] = [];
  const memberships = new Set<string>();
  let writes = 0;
  const json = { 'content-type': 'application/json' };
  upstream.behave(({ method, target, body }, response) => {
    if (method === 'GET') {
      response
        .writeHead(200, json)
        .end(JSON.stringify(groups.map((name, at) => ({ id: at, name }))));
      return;
    }
    writes += 1;
    onWrite(writes);
    if (target === '/v3/groups') {
      const id = groups.push(/"name":"([^"]+)"/.exec(body)?.[1] ?? '');
      response.writeHead(201, json).end(JSON.stringify({ id }));
    } else if (memberships.has(target)) {
      response.writeHead(409).end('The car is already assigned to the group.');
    } else {
      memberships.add(target);
      response.writeHead(204).end();
    }
  });
  return { groups, memberships, writes: () => writes };
}
