import type { Environment } from '../environments.ts';

const apiKeyHeader = 'flinkey-api-key';

/** The headers that go up; everything else stays here, cookies and Idempotency-Key among them. */
const passedUp = [apiKeyHeader, 'authorization', 'customer-id', 'content-type', 'accept'] as const;

/** The headers of a call to an environment: where the server has an API key, the browser's is ignored. */
export function callHeaders(asked: Headers, { apiKey }: Environment): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of passedUp) {
    const value = asked.get(name);
    if (value !== null) headers[name] = value;
  }
  if (apiKey !== null) headers[apiKeyHeader] = apiKey;
  return headers;
}

/** Whether a header that goes up came twice: which of the two counts would be anybody's guess. */
export function hasDoubledHeader(distinct: NodeJS.Dict<string[]>): boolean {
  const single = [...passedUp, 'idempotency-key', 'content-length'];
  return single.some((name) => (distinct[name]?.length ?? 0) > 1);
}
