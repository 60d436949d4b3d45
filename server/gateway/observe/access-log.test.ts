import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendBytes, sendRaw } from '../testing/raw-client.ts';
import { startGateway, type TestGateway } from '../testing/test-gateway.ts';

const closing = 'Host: localhost\r\nConnection: close\r\n\r\n';

describe('the log', () => {
  let gateway: TestGateway;
  beforeEach(async () => {
    gateway = await startGateway();
  });
  afterEach(() => gateway.close());
  const get = (target: string, headers = {}) => sendRaw(gateway.server.port, { target, headers });

  it('has one line per request, with patterns and numbers alone', async () => {
    const secret = 'hunter2';
    await sendRaw(gateway.server.port, {
      method: 'PUT',
      target: `/api/fleet/v3/groups/4711/cars/815?$filter=${secret}`,
      headers: { authorization: `Bearer ${secret}`, 'flinkey-api-key': secret, 'x-a': secret },
      body: secret,
    });
    await get(`/users/${secret}`, { accept: 'text/html' });
    await get(`/api/${secret}/v3/groups`);
    await get(`/api/fleet/v3/users/${secret}%40example.org`);
    await sendBytes(gateway.server.port, `GET http://${secret}/ HTTP/1.1\r\n${closing}`);
    await vi.waitFor(() => expect(gateway.log).toHaveLength(5), 10_000);
    const { time, id, ms, bytes, ...line } = gateway.log[0] ?? {};
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(id).toMatch(/^[\da-f-]{36}$/);
    expect([typeof ms, typeof bytes]).toEqual(['number', 'number']);
    expect(line).toEqual({
      method: 'PUT',
      route: '/api/{environment}/v3/groups/{groupId}/cars/{carId}',
      environment: 'fleet',
      status: 200,
      cut: false,
    });
    expect(gateway.log.map(({ route, status }) => [route, status])).toEqual([
      ['/api/{environment}/v3/groups/{groupId}/cars/{carId}', 200],
      ['(page)', 200],
      ['(unmatched)', 404],
      ['(unmatched)', 404],
      ['(refused)', 400],
    ]);
    const text = JSON.stringify(gateway.log);
    for (const word of [secret, 'Bearer', 'example.org']) expect(text).not.toContain(word);
  });

  it('has the id that the answer carries', async () => {
    const { headers } = await get('/healthz');
    await vi.waitFor(() => expect(gateway.log).toHaveLength(1), 10_000);
    expect(gateway.log[0]?.['id']).toBe(headers['x-request-id']);
  });
});
