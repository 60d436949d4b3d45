import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { startGateway } from '../testing/test-gateway.ts';
import { startSandboxGateway, type SandboxGateway } from '../testing/sandbox-gateway.ts';

let sandbox: SandboxGateway;

beforeAll(async () => {
  sandbox = await startSandboxGateway(10_000);
});
afterAll(() => sandbox.close());

const read = (query = '', headers: Record<string, string> = {}) =>
  fetch(`${sandbox.gateway.origin}/api/sandbox/log${query}`, {
    headers: { ...sandbox.headers, ...headers },
  });
const answerSchema = v.object({
  days: v.number(),
  begins: v.nullable(v.string()),
  next: v.nullable(v.number()),
  entries: v.array(
    v.looseObject({ id: v.number(), op: v.string(), outcome: v.string(), at: v.string() }),
  ),
});
const entriesOf = async (query = '') => v.parse(answerSchema, await (await read(query)).json());

describe('the log', () => {
  it('has each write that was answered, with its outcome, and no write that said nothing', async () => {
    const call: SandboxGateway['call'] = (...given) => sandbox.call(...given);
    await call('/groups/24/cars/7', 'PUT', { 'motorpool-run': 'run-7' });
    await call('/groups/24/cars/7', 'PUT');
    await call('/groups/24/cars/7', 'DELETE');
    await call('/groups/24/cars/7', 'DELETE');
    await call('/groups/9999/cars/7', 'PUT');
    await call('/groups/24/cars/7', 'PUT', { authorization: 'Bearer nonsense' });
    await call('/groups/24/cars/7', 'PUT', { 'customer-id': '4' });
    await call('/brands', 'PUT');
    await sandbox.order({ method: 'PUT', fault: { kind: 'cut', side: 'upstream', when: 'after' } });
    await call('/groups/24/cars/8', 'PUT');
    await call('/groups/24/cars/8', 'DELETE');
    const { days, entries } = await entriesOf();
    expect(days).toBe(90);
    expect(entries.map(({ op, outcome }) => `${op} ${outcome}`)).toEqual([
      'remove done',
      'assign unknown',
      'assign refused',
      'remove already',
      'remove done',
      'assign already',
      'assign done',
    ]);
    expect(entries.at(-1)).toMatchObject({ run: 'run-7', groupId: 24, elementId: 7 });
  });

  it('takes a write as done that a repeat under its key finds done', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    await sandbox.order({ method: 'PUT', fault: { kind: 'cut', side: 'upstream', when: 'after' } });
    expect((await sandbox.call('/groups/24/cars/9', 'PUT', key)).status).toBe(502);
    expect((await sandbox.call('/groups/24/cars/9', 'PUT', key)).status).toBe(409);
    const { entries } = await entriesOf('?kind=cars&element=9');
    expect(entries).toMatchObject([{ op: 'assign', outcome: 'done' }]);
  });

  it('is read by filters, page after page', async () => {
    for (const car of [10, 11, 12]) await sandbox.call(`/groups/24/cars/${car}`, 'PUT');
    const first = await entriesOf('?group=24&outcome=done&op=assign&limit=2');
    expect(first.entries.map(({ elementId }) => elementId)).toEqual([12, 11]);
    const second = await entriesOf(`?group=24&outcome=done&limit=1&before=${first.next ?? ''}`);
    expect(second.entries.map(({ elementId }) => elementId)).toEqual([10]);
    const { entries } = await entriesOf(`?until=${first.entries[0]?.at ?? ''}&element=12`);
    expect(entries).toEqual([]);
  });

  it('is exported as CSV', async () => {
    const answer = await read('?format=csv&element=10&kind=cars');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('motorpool-log.csv');
    const [head, line, end] = (await answer.text()).split('\r\n');
    expect(head).toBe('time,person,personName,operation,kind,groupId,elementId,outcome,run,id');
    expect(line).toMatch(
      /^[\d-]{10}T[\d:.]{12}Z,[\w-]{10},Robin Berger,assign,cars,24,10,done,,\d+$/,
    );
    expect(end).toBe('');
  });

  it.each([
    '?colour=red',
    '?group=x',
    '?group=99999999999',
    '?limit=0',
    '?limit=1001',
    '?since=yesterday',
    '?since=2026-99-99T00:00:00Z',
    '?op=drop',
    '?group=1&group=2',
    "?person=a'b",
  ])('says that a query makes no sense: %s', async (query) => {
    const answer = await read(query);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'query_invalid' }]);
  });

  it.each([
    ['without a token', { authorization: '' }, 401],
    ['at a customer of another manager', { 'customer-id': '4' }, 404],
    ['without a customer', { 'customer-id': '' }, 400],
    ['from a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('is closed to whom the environment refuses: %s', async (_who, headers, status) => {
    const answer = await read('', headers);
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain('entries');
  });

  it('of another customer is another one', async () => {
    const answer = await read('', { 'customer-id': '2' });
    expect(await answer.json()).toMatchObject({ entries: [], next: null });
  });

  it('tells since when it knows, and begins anew with the sandbox, whose ids then mean others', async () => {
    const reset = () =>
      fetch(`${sandbox.gateway.origin}/api/sandbox/reset`, {
        method: 'POST',
        headers: sandbox.headers,
      });
    expect((await reset()).status).toBe(204);
    expect(await entriesOf()).toMatchObject({ begins: null, entries: [] });
    await sandbox.call('/groups/24/cars/13', 'PUT');
    await sandbox.call('/groups/24/cars/14', 'PUT');
    const { begins, entries } = await entriesOf('?element=14');
    expect(entries).toHaveLength(1);
    expect(begins).toBe((await entriesOf('?element=13')).entries[0]?.at);
  });

  it('is read alone, and is not there where none is kept', async () => {
    const written = await fetch(`${sandbox.gateway.origin}/api/sandbox/log`, {
      method: 'DELETE',
      headers: sandbox.headers,
    });
    expect(written.status).toBe(405);
    const bare = await startGateway();
    const answer = await fetch(`${bare.origin}/api/fleet/log`, { headers: { 'customer-id': '1' } });
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'log_off' }]);
    await bare.close();
  });
});
