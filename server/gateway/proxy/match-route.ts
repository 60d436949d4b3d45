import { routes, type Route } from './route-table.ts';

/** The call that a request makes, the methods that its path knows, or neither. */
type Match = { route: Route } | { allow: string } | null;

/** An id in a path: nothing in it that anybody could read as more than one segment. */
const segment = '[A-Za-z0-9_.~-]{1,64}';

const patterns = [...new Set(routes.map((route) => route.pattern))].map((pattern) => ({
  expression: new RegExp(`^${pattern.replace(/\{\w+\}/g, segment)}$`),
  calls: routes.filter((route) => route.pattern === pattern),
}));

/**
 * Looks up a decoded path behind `/v3` in the contract. Where a literal and an id both fit, the
 * contract's order of paths must have the literal first; today none do.
 */
export function matchRoute(method: string, path: string): Match {
  const found = patterns.find(({ expression }) => expression.test(path));
  if (!found) return null;
  const route = found.calls.find((call) => call.method === method);
  return route ? { route } : { allow: found.calls.map((call) => call.method).join(', ') };
}
