import { UpstreamCut } from '../../sandbox/control/inject-fault.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { passBack, UpstreamFailure, type Upstream } from './upstream.ts';

/** What a `Request` refuses to carry. To the sandbox every method that it does not know is the same. */
const notCarried = new Set(['CONNECT', 'TRACE', 'TRACK']);

/** The built-in environment behind the same door as the others. The sandbox is closed by who opened it. */
export function createSandboxUpstream(api: Sandbox['api'], inactivityTimeout: number): Upstream {
  return {
    async send({ method, path, query, headers, body, signal, bindings }) {
      const request = new Request(`http://sandbox/v3${path}${query}`, {
        method: notCarried.has(method) ? 'UNKNOWN' : method,
        headers: { ...headers },
        signal,
        ...(body === null ? {} : { body }),
      });
      const answer = await withinTimeout(
        async () => api.fetch(request, bindings),
        inactivityTimeout,
      );
      if (answer.headers.has('content-encoding')) throw new UpstreamFailure('encoded');
      const passed = passBack(answer.status, (name) => answer.headers.get(name));
      return { status: answer.status, headers: passed, body: answer.body };
    },
    close: () => undefined,
  };
}

async function withinTimeout(
  send: () => Promise<Response>,
  inactivityTimeout: number,
): Promise<Response> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new UpstreamFailure('timeout')), inactivityTimeout);
  try {
    return await Promise.race([send(), late.promise]);
  } catch (error) {
    throw error instanceof UpstreamCut ? new UpstreamFailure('cut') : error;
  } finally {
    clearTimeout(timer);
  }
}
