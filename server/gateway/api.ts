import { refuse } from './answers.ts';
import type { Environment } from './environments.ts';
import { matchRoute } from './proxy/match-route.ts';
import { proxy, type ProxyOptions } from './proxy/proxy.ts';
import type { Upstream } from './proxy/upstream.ts';
import type { RequestContext } from './request-context.ts';
import type { RequestTarget } from './request-target.ts';

/** An answer, and the route under which it is counted and logged. */
export interface RoutedAnswer {
  response: Response | Promise<Response>;
  route: string;
  environment: string | null;
}

/** The environments by name, each with the door to it. */
export type Upstreams = ReadonlyMap<string, { environment: Environment; upstream: Upstream }>;

/** The route of an unknown path in the log, which never quotes the path. */
export const unmatched = '(unmatched)';

/**
 * Whether another site's page made this request. The API needs custom headers, which browsers do not
 * let such a page send; the sandbox's own calls need none.
 */
export function isFromElsewhere(headers: Headers): boolean {
  return ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '');
}

/** Answers `/api/{environment}/v3/...`, or null where the path is not of that form. */
export function answerCall(
  request: Request,
  target: RequestTarget,
  context: RequestContext,
  upstreams: Upstreams,
  options: ProxyOptions,
): RoutedAnswer | null {
  const [, name, path] = /^\/api\/([^/]+)\/v3(\/.*)$/.exec(target.path) ?? [];
  if (name === undefined || path === undefined) return null;
  const found = upstreams.get(name);
  if (!found) return { response: refuse('not_found'), route: unmatched, environment: null };
  const match = matchRoute(request.method, path);
  const environment = name;
  if (match === null) return { response: refuse('not_found'), route: unmatched, environment };
  if ('allow' in match) {
    const response = refuse('method_not_allowed', { allow: match.allow });
    return { response, route: unmatched, environment };
  }
  const { route } = match;
  const call = { ...found, route, target: { path, query: target.query }, request, context };
  return {
    response: proxy(call, options),
    route: `/api/{environment}/v3${route.pattern}`,
    environment,
  };
}
