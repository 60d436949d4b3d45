import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hostileFraming } from './testing/hostile-framing.ts';
import { hostileTargets } from './testing/hostile-targets.ts';
import { sendBytes } from './testing/raw-client.ts';
import { startGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
  // What sends nothing more is given up sooner than in earnest, so that the test ends.
  Object.assign(gateway.server.server, { headersTimeout: 1_000, requestTimeout: 1_000 });
});
afterAll(() => gateway.close());
afterEach(() => {
  gateway.upstream.arrivals.length = 0;
});

describe.each([...hostileTargets, ...hostileFraming])('hostile input: %s', (_kind, requests) => {
  it('reaches no upstream, makes no 500, and leaves the process up', async () => {
    expect(requests.length).toBeGreaterThanOrEqual(20);
    const answers = await Promise.all(
      requests.map(async (bytes) => {
        const answer = await sendBytes(gateway.server.port, bytes);
        return answer.replace('HTTP/1.1 100 Continue\r\n\r\n', '');
      }),
    );
    const statuses = answers.map((answer, at) => [
      /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 'cut',
      requests[at]?.slice(0, 120),
    ]);
    expect(statuses.filter(([status]) => !/^(4\d\d|cut)$/.test(String(status)))).toEqual([]);
    for (const answer of answers.filter(Boolean)) {
      expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'");
    }
    expect(gateway.upstream.arrivals.map(({ target }) => target)).toEqual([]);
    const alive = await gateway.call('/groups');
    expect([alive.status, await alive.text()]).toEqual([200, '[]']);
  });
});
