import { collect } from '../proxy/read-body.ts';
import type { Upstream } from '../proxy/upstream.ts';
import { refuse } from '../answers.ts';

/** Whose changes somebody wants to hear of, with the credentials that have to prove it. */
export interface AccessRequest {
  upstream: Upstream;
  /** The headers of a call to the environment, and no more: thousands may be kept. */
  headers: Readonly<Record<string, string>>;
  inactivityTimeout: number;
}

/**
 * Asks the environment whether these credentials may read at this customer, by a documented read of
 * one service. The environment alone decides. Null where it says yes; its own refusal where it says no;
 * a refusal of the gateway, status 502, where it says neither.
 */
export async function refuseAccess(request: AccessRequest): Promise<Response | null> {
  const { upstream, headers, inactivityTimeout } = request;
  try {
    const answer = await upstream.send({
      method: 'GET',
      path: '/services',
      query: '?$top=1&$select=id',
      headers,
      body: null,
      signal: null,
      bindings: undefined,
    });
    const body = await collect(answer.body, inactivityTimeout);
    if (answer.status === 200) return null;
    if (answer.status < 400 || answer.status >= 500) return refuse('upstream_unreachable');
    return new Response(body, {
      status: answer.status,
      headers: { ...answer.headers, 'cache-control': 'no-store' },
    });
  } catch {
    return refuse('upstream_unreachable');
  }
}
