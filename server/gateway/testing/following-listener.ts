import { setTimeout as wait } from 'node:timers/promises';

/** A change as a listener got it. */
interface Received {
  id: number;
  elementId: number | null;
  /** When it came, by `performance.now()`. */
  at: number;
}

/** Listens as the dashboard does: a stream that breaks is opened again where it was. */
export interface FollowingListener {
  received: Received[];
  /** How often the server could not say what was missed. */
  missed(): number;
  connections(): number;
  ready(): boolean;
  stop(): void;
}

/** Follows the changes of customer 1 of `fleet`; `originOf` says where each connection goes. */
export function followChanges(originOf: () => string, person: string): FollowingListener {
  const received: Received[] = [];
  const stopping = new AbortController();
  let lastId: string | null = null;
  let missed = 0;
  let connections = 0;
  let ready = false;

  function take(block: string): void {
    const [, id] = /^id: (\S+)$/m.exec(block) ?? [];
    const [, event] = /^event: (\S+)$/m.exec(block) ?? [];
    const [, data = '{}'] = /^data: (.*)$/m.exec(block) ?? [];
    if (id !== undefined) lastId = id;
    if (event === 'ready') {
      if (connections > 1 && !data.includes('true')) missed += 1;
      ready = true;
    }
    if (event === 'missed') missed += 1;
    if (event !== 'change') return;
    const elementId = Number(/"elementId":(\d+)/.exec(data)?.[1] ?? Number.NaN);
    received.push({ id: Number(id), elementId, at: performance.now() });
  }

  async function listen(): Promise<void> {
    const answer = await fetch(`${originOf()}/api/fleet/changes`, {
      headers: {
        'customer-id': '1',
        authorization: `Bearer ${person}`,
        ...(lastId === null ? {} : { 'last-event-id': lastId }),
      },
      signal: stopping.signal,
    });
    if (!answer.ok) return;
    connections += 1;
    let text = '';
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) take(block);
    }
  }

  async function follow(): Promise<void> {
    while (!stopping.signal.aborted) {
      await listen().catch(() => undefined);
      await wait(100);
    }
  }
  void follow();
  return {
    received,
    missed: () => missed,
    connections: () => connections,
    ready: () => ready,
    stop: () => stopping.abort(),
  };
}
