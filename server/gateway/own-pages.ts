import { refuse } from './answers.ts';
import type { Environment } from './environments.ts';

/** What the gateway says of itself, and where it gets it from. */
export interface OwnPages {
  environments: readonly Environment[];
  isReady: () => Promise<boolean>;
  metrics: () => string;
}

const uncached = { 'cache-control': 'no-store' };

/** Answers a path of the gateway's own, or null where it is none of them. */
export function answerOwnPage(
  pages: OwnPages,
  path: string,
  method: string,
): Response | Promise<Response> | null {
  const page = findPage(pages, path);
  if (page === null) return null;
  if (method !== 'GET' && method !== 'HEAD') {
    return refuse('method_not_allowed', { allow: 'GET, HEAD' });
  }
  return page();
}

function findPage(
  { environments, isReady, metrics }: OwnPages,
  path: string,
): (() => Response | Promise<Response>) | null {
  switch (path) {
    case '/api/environments':
      return () => Response.json(listEnvironments(environments), { headers: uncached });
    case '/healthz':
      return () => Response.json({ status: 'ok' }, { headers: uncached });
    case '/readyz':
      return async () =>
        (await isReady())
          ? Response.json({ status: 'ready' }, { headers: uncached })
          : refuse('not_ready');
    case '/metrics':
      return () => {
        const type = 'text/plain; version=0.0.4; charset=utf-8';
        return new Response(metrics(), { headers: { ...uncached, 'content-type': type } });
      };
    default:
      return null;
  }
}

/** What the browser may know of the environments: never a URL, never a key. */
function listEnvironments(environments: readonly Environment[]) {
  return environments.map(({ name, label, kind, apiKey }) => ({
    name,
    label,
    kind,
    keyProvided: apiKey !== null,
  }));
}
