import type { Environment } from '../environments.ts';

const apiKeyHeader = 'flinkey-api-key';

/** The headers that the gateway passes on. It drops all others, cookies and Idempotency-Key included. */
const passedUp = [apiKeyHeader, 'authorization', 'customer-id', 'content-type', 'accept'] as const;

/** The headers of a call to an environment. The server's API key replaces the browser's. */
export function callHeaders(asked: Headers, { apiKey }: Environment): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of passedUp) {
    const value = asked.get(name);
    if (value !== null) headers[name] = value;
  }
  if (apiKey !== null) headers[apiKeyHeader] = apiKey;
  return headers;
}

/** Whether a header that is passed on came twice: the environment could read either one. */
export function hasDoubledHeader(distinct: NodeJS.Dict<string[]>): boolean {
  const single = [...passedUp, 'idempotency-key', 'content-length'];
  return single.some((name) => (distinct[name]?.length ?? 0) > 1);
}
