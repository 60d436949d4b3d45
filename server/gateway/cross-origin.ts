import type { Environment } from './environments.ts';
import type { RequestTarget } from './request-target.ts';

/** Who is asked, and which other sites' pages may ask the built-in sandbox. */
interface CrossOriginRules {
  environments: readonly Environment[];
  sandboxOrigins: readonly string[];
}

const allowed = {
  'access-control-allow-methods': 'GET, PUT, POST, PATCH, DELETE',
  'access-control-allow-headers':
    'authorization, content-type, customer-id, flinkey-api-key, idempotency-key',
  'access-control-max-age': '600',
};

/**
 * Whether another site's page made this request. The API needs custom headers, which browsers do not
 * let such a page send; the sandbox's own calls need none.
 */
export function isFromElsewhere(headers: Headers): boolean {
  return ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '');
}

/**
 * The origin that asks, where the operator lets its pages use the sandbox (MOTORPOOL_SANDBOX_ORIGINS)
 * and the call is one of the sandbox's API; otherwise null. A proxied environment is never shared.
 */
export function allowedOrigin(
  request: Request,
  { path }: RequestTarget,
  { environments, sandboxOrigins }: CrossOriginRules,
): string | null {
  const origin = request.headers.get('origin');
  if (origin === null || !sandboxOrigins.includes(origin)) return null;
  const [, name] = /^\/api\/([^/]+)\/v3(?:\/|$)/.exec(path) ?? [];
  const builtIn = environments.find(({ upstream }) => upstream === null);
  return builtIn !== undefined && builtIn.name === name ? origin : null;
}

/** Whether a browser asks if it may make a call. */
export function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('access-control-request-method');
}

/** Answers a preflight request of an allowed origin. */
export function answerPreflight(): Response {
  return new Response(null, { status: 204, headers: allowed });
}

/** Lets the pages of an allowed origin read this answer. */
export function shareWith(origin: string, headers: Headers): void {
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-expose-headers', 'retry-after, x-request-id');
  headers.append('vary', 'origin');
}
