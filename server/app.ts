import type { HttpBindings } from '@hono/node-server';
import { BlockList } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { refuse } from './gateway/answers.ts';
import { answerCall, unmatched, type RoutedAnswer, type Upstreams } from './gateway/api.ts';
import {
  allowedOrigin,
  answerPreflight,
  isFromElsewhere,
  isPreflight,
  shareWith,
} from './gateway/cross-origin.ts';
import type { Environment } from './gateway/environments.ts';
import type { FileStore } from './gateway/files/file-store.ts';
import { serveFile } from './gateway/files/serve-file.ts';
import type { Handler } from './gateway/http-server.ts';
import type { KeyStore } from './gateway/keys/key-store.ts';
import { createIdempotency } from './gateway/keys/idempotency.ts';
import { watchAnswer } from './gateway/observe/access-log.ts';
import { createMetrics } from './gateway/observe/metrics.ts';
import { createObserver } from './gateway/observe/observer.ts';
import { answerOwnPage } from './gateway/own-pages.ts';
import { createCallSlots } from './gateway/proxy/call-slots.ts';
import { createHttpUpstream } from './gateway/proxy/http-upstream.ts';
import { createSandboxUpstream } from './gateway/proxy/sandbox-upstream.ts';
import { upstreamTimeout } from './gateway/proxy/upstream.ts';
import { openContext, type RequestContext } from './gateway/request-context.ts';
import { securityHeaders } from './gateway/security-headers.ts';
import { createTeamRoutes } from './gateway/team/team-routes.ts';
import { createTeamInMemory, type Team } from './gateway/team/team.ts';
import type { Sandbox } from './sandbox/sandbox.ts';

export interface AppOptions {
  environments: readonly Environment[];
  files: FileStore;
  /** The built-in environment, where one is configured; closed with the app. */
  sandbox: Sandbox | null;
  /** Closed with the app. */
  keyStore: KeyStore;
  /** The live changes and their log; closed with the app. In memory, without a log, by default. */
  team?: Team;
  trustedProxies?: BlockList;
  /** Other sites whose pages may use the sandbox. */
  sandboxOrigins?: readonly string[];
  /** Closes what the parts of the app share, after them. */
  closeLast?: () => Promise<void>;
  /** Whether the disk can be written. */
  diskReady?: () => Promise<boolean>;
  /** Takes each line of the log, without its end. */
  log?: (line: string) => void;
  /** How long an upstream may be silent, in milliseconds; 10 s by default. */
  inactivityTimeout?: number;
  /** The credentials of who listens to changes are checked again so often, in milliseconds. */
  checkInterval?: number;
  /** A stream gives a sign of life so often, in milliseconds. */
  heartbeat?: number;
}

/** The whole server as one function from request to response. */
export interface App extends Handler {
  /** Without `bindings` (Node's side of the request) it answers in process, as tests do. */
  fetch(request: Request, bindings?: HttpBindings): Promise<Response>;
  /**
   * Closes all that is behind it. A write whose browser has gone is on its way all the same: calls
   * get up to `grace` milliseconds to end.
   */
  close(grace?: number): Promise<void>;
}

/** Who listens has to show every 3 minutes that the environment still lets them read. */
const defaultCheckInterval = 180_000;

/** Proxies cut idle connections after 30 s or more. */
const defaultHeartbeat = 15_000;

/** A process takes at most so many calls at once. */
const largestCallCount = 256;

/** Composes the gateway around its environments. */
export function createApp(options: AppOptions): App {
  const { environments, files, sandbox, keyStore, inactivityTimeout = upstreamTimeout } = options;
  const metrics = createMetrics();
  const observer = createObserver(metrics, options.log ?? (() => undefined));
  const slots = createCallSlots(largestCallCount);
  const idempotency = createIdempotency(keyStore, (outcome) => metrics.recordKey(outcome));
  const upstreams = openUpstreams(environments, sandbox, inactivityTimeout);
  const team = options.team ?? createTeamInMemory();
  const calls = { slots, idempotency, team, inactivityTimeout };
  const { checkInterval = defaultCheckInterval, heartbeat = defaultHeartbeat } = options;
  const teamRoutes = createTeamRoutes({
    team,
    upstreams,
    inactivityTimeout,
    checkInterval,
    heartbeat,
  });
  const trustedProxies = options.trustedProxies ?? new BlockList();
  const crossOrigin = { environments, sandboxOrigins: options.sandboxOrigins ?? [] };
  const pages = {
    environments,
    isReady,
    metrics: () => metrics.text({ inFlight: slots.inUse(), listeners: teamRoutes.listeners() }),
  };

  async function fetch(request: Request, bindings?: HttpBindings): Promise<Response> {
    const context = openContext(request, bindings, trustedProxies);
    const answered = watchAnswer(context, (entry) => observer.record(entry));
    const { route, environment, response } = answer(request, context);
    const final = await settle(response, context);
    const origin = originOf(request, context);
    if (origin !== null) shareWith(origin, final.headers);
    for (const [name, value] of securityHeaders(context.nonce, context.secure)) {
      final.headers.set(name, value);
    }
    final.headers.set('x-request-id', context.id);
    answered({ method: request.method, route, environment, status: final.status });
    return final;
  }

  function answer(request: Request, context: RequestContext): RoutedAnswer {
    const own = (response: RoutedAnswer['response'], route: string): RoutedAnswer => ({
      response,
      route,
      environment: null,
    });
    if (typeof context.target === 'string') return own(refuse(context.target), unmatched);
    const { path } = context.target;
    const page = answerOwnPage(pages, path, request.method);
    if (page !== null) return own(page, path);
    if (!path.startsWith('/api/')) {
      const response = serveFile(files, path, request, context.nonce);
      return own(response, files.files.has(path) ? '(file)' : '(page)');
    }
    if (originOf(request, context) !== null) {
      if (isPreflight(request)) return own(answerPreflight(), '(preflight)');
    } else if (isFromElsewhere(request.headers)) return own(refuse('cross_site'), unmatched);
    const call =
      teamRoutes.answer(request, context.target, context) ??
      answerCall(request, context.target, context, upstreams, calls);
    if (call !== null) return call;
    if (sandbox === null || !path.startsWith('/api/sandbox/')) {
      return own(refuse('not_found'), unmatched);
    }
    const response = sandbox.control.fetch(request, context.bindings);
    return { response, route: '/api/sandbox/*', environment: 'sandbox' };
  }

  function originOf(request: Request, { target }: RequestContext): string | null {
    return typeof target === 'string' ? null : allowedOrigin(request, target, crossOrigin);
  }

  async function settle(
    response: RoutedAnswer['response'],
    { id }: RequestContext,
  ): Promise<Response> {
    try {
      return await response;
    } catch (error) {
      observer.failed(id, error);
      return refuse('internal');
    }
  }

  async function isReady(): Promise<boolean> {
    const checks = [keyStore.ready(), sandbox?.ready(), options.diskReady?.()];
    const found = await Promise.all(checks.map((check) => check ?? Promise.resolve(true)));
    return found.every(Boolean);
  }

  return {
    fetch,
    refused: (code, method) => observer.refused(code, method),
    stopping: () => team.feed.endAll(),
    async close(grace = 0) {
      await Promise.race([slots.whenIdle(), wait(grace, undefined, { ref: false })]);
      team.feed.endAll();
      for (const { upstream } of upstreams.values()) upstream.close();
      await team.close();
      await sandbox?.close();
      await keyStore.close();
      await options.closeLast?.();
    },
  };
}

function openUpstreams(
  environments: readonly Environment[],
  sandbox: Sandbox | null,
  inactivityTimeout: number,
): Upstreams {
  const open = ({ upstream }: Environment) => {
    if (upstream !== null) return createHttpUpstream(upstream, inactivityTimeout);
    if (sandbox === null) throw new TypeError('the built-in sandbox is configured, but not open');
    return createSandboxUpstream(sandbox.api, inactivityTimeout);
  };
  return new Map(
    environments.map((environment) => [
      environment.name,
      { environment, upstream: open(environment) },
    ]),
  );
}
