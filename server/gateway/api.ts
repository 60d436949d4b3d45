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
 * Answers `/api/{environment}/v3/...`, or null where the path is not of that form. The gateway refuses
 * a call that the contract does not know; the built-in sandbox answers it as the vendor's system does.
 */
export function answerCall(
  request: Request,
  target: RequestTarget,
  context: RequestContext,
  upstreams: Upstreams,
  options: ProxyOptions,
): RoutedAnswer | null {
  const [, name, path = '/'] = /^\/api\/([^/]+)\/v3(\/.*)?$/.exec(target.path) ?? [];
  if (name === undefined) return null;
  const found = upstreams.get(name);
  if (!found) return { response: refuse('not_found'), route: unmatched, environment: null };
  const match = matchRoute(request.method, path);
  const environment = name;
  const incoming = { ...found, target: { path, query: target.query }, request, context };
  if (found.environment.upstream === null && (match === null || 'allow' in match)) {
    const call = { ...incoming, method: request.method, pattern: null, creates: false };
    return { response: proxy(call, options), route: unmatched, environment };
  }
  if (match === null) return { response: refuse('not_found'), route: unmatched, environment };
  if ('allow' in match) {
    const response = refuse('method_not_allowed', { allow: match.allow });
    return { response, route: unmatched, environment };
  }
  const { route } = match;
  const call = {
    ...incoming,
    method: route.method,
    pattern: route.pattern,
    creates: route.creates,
  };
  return {
    response: proxy(call, options),
    route: `/api/{environment}/v3${route.pattern}`,
    environment,
  };
}
