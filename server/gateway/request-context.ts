import type { HttpBindings } from '@hono/node-server';
import { randomUUID } from 'node:crypto';
import { isIPv6, type BlockList } from 'node:net';
import { readRequestTarget } from './request-target.ts';
import { createNonce } from './security-headers.ts';

/** What the gateway knows of one request before it looks at what is asked for. */
export interface RequestContext {
  id: string;
  startedAt: number;
  nonce: string;
  /** Whether it came over TLS, as a trusted proxy says. */
  secure: boolean;
  /** Why it is refused, where it is. */
  target: ReturnType<typeof readRequestTarget>;
  /** The Node objects behind the request; absent where it is made in process. */
  bindings: HttpBindings | undefined;
}

/** Reads a request, from the raw socket's side where there is one. */
export function openContext(
  request: Request,
  bindings: HttpBindings | undefined,
  trustedProxies: BlockList,
): RequestContext {
  return {
    id: randomUUID(),
    startedAt: performance.now(),
    nonce: createNonce(),
    secure: bindings !== undefined && isSecure(bindings, trustedProxies),
    target: readTarget(request, bindings),
    bindings,
  };
}

/** The raw target where there is one: a URL object has already tidied up what must be refused. */
function readTarget(
  request: Request,
  bindings: HttpBindings | undefined,
): RequestContext['target'] {
  if (bindings?.incoming.url !== undefined) return readRequestTarget(bindings.incoming.url);
  const { pathname, search } = new URL(request.url);
  return readRequestTarget(pathname + search);
}

function isSecure({ incoming }: HttpBindings, trustedProxies: BlockList): boolean {
  const address = incoming.socket.remoteAddress;
  if (incoming.headers['x-forwarded-proto'] !== 'https' || address === undefined) return false;
  return trustedProxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
