/** A route as Hono keeps it: `ALL` is the method of what stands before the calls. */
interface RegisteredRoute {
  method: string;
  path: string;
}

/** Tells whether a method and a path are a call that one of these routes answers. */
export function isCallOf(
  routes: readonly RegisteredRoute[],
): (method: string, path: string) => boolean {
  const patterns = new Map<string, RegExp[]>();
  for (const { method, path } of routes) {
    if (method === 'ALL') continue;
    const pattern = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
    patterns.set(method, [...(patterns.get(method) ?? []), pattern]);
  }
  return (method, path) => patterns.get(method)?.some((pattern) => pattern.test(path)) ?? false;
}
