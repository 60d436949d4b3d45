import { refuse } from '../answers.ts';
import type { RoutedAnswer, Upstreams } from '../api.ts';
import { callHeaders, hasDoubledHeader } from '../proxy/call-headers.ts';
import type { RequestContext } from '../request-context.ts';
import type { RequestTarget } from '../request-target.ts';
import { openChangeStream, type StreamOptions } from './change-stream.ts';
import { refuseAccess, type AccessRequest } from './listener-access.ts';
import { exportLog, exportPageSize } from './log-export.ts';
import { readLogQuery } from './log-query.ts';
import type { Team } from './team.ts';
import type { Topic } from './team-entry.ts';

/** How the gateway serves the changes of a team. */
export interface TeamOptions {
  team: Team;
  upstreams: Upstreams;
  inactivityTimeout: number;
  /** The credentials of a listener are checked again after so many milliseconds. */
  checkInterval: number;
  /** So often, in milliseconds, a stream gives a sign of life. */
  heartbeat: number;
}

/** A process takes at most so many listeners. */
const largestListenerCount = 5_000;

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // nginx would hold the events back.
  'x-accel-buffering': 'no',
};

/** Answers `/api/{environment}/changes` and `/log`; null where the path is neither. */
export function createTeamRoutes(options: TeamOptions) {
  const { team, upstreams, inactivityTimeout } = options;
  let listeners = 0;

  function answer(
    request: Request,
    target: RequestTarget,
    context: RequestContext,
  ): RoutedAnswer | null {
    const [, name, what] = /^\/api\/([^/]+)\/(changes|log)$/.exec(target.path) ?? [];
    const found = upstreams.get(name ?? '');
    if (name === undefined || found === undefined) return null;
    const routed = (response: RoutedAnswer['response']): RoutedAnswer => ({
      response,
      route: `/api/{environment}/${what ?? ''}`,
      environment: name,
    });
    if (request.method !== 'GET') return routed(refuse('method_not_allowed', { allow: 'GET' }));
    if (hasDoubledHeader(context.bindings?.incoming.headersDistinct ?? {})) {
      return routed(refuse('bad_request'));
    }
    const { headers } = request;
    const customer = customerOf(headers);
    if (customer === null) return routed(refuse('customer_invalid'));
    const access = {
      upstream: found.upstream,
      headers: callHeaders(headers, found.environment),
      inactivityTimeout,
    };
    const topic = { environment: name, customer };
    return routed(
      what === 'log'
        ? readLog(access, topic, target.query)
        : listen(access, topic, {
            cutOff: () => context.bindings?.outgoing.destroy(),
            lastId: readLastId(headers.get('last-event-id')),
            readingSince: readSince(headers.get('motorpool-reading-for'), context),
          }),
    );
  }

  async function listen(
    access: AccessRequest,
    topic: Topic,
    listener: Pick<StreamOptions, 'lastId' | 'readingSince' | 'cutOff'>,
  ): Promise<Response> {
    if (listeners >= largestListenerCount) return refuse('overloaded', { 'retry-after': '10' });
    listeners += 1;
    let counted = true;
    const onEnd = () => {
      if (counted) listeners -= 1;
      counted = false;
    };
    const refusal = await refuseAccess(access);
    if (refusal !== null) {
      onEnd();
      return refusal;
    }
    const { feed, log } = team;
    const { checkInterval, heartbeat } = options;
    const stream = openChangeStream({
      access,
      topic,
      feed,
      log,
      ...listener,
      onEnd,
      checkInterval,
      heartbeat,
    });
    return new Response(stream, { headers: streamHeaders });
  }

  async function readLog(access: AccessRequest, topic: Topic, query: string): Promise<Response> {
    const asked = readLogQuery(query);
    if (asked === null) return refuse('query_invalid');
    const refusal = await refuseAccess(access);
    if (refusal !== null) return refusal;
    const { log } = team;
    if (log === null) return refuse('log_off');
    const { filter, limit, format } = asked;
    if (format === 'csv') {
      const readPage = (before = filter.before) =>
        log.read(topic, before === undefined ? filter : { ...filter, before }, exportPageSize);
      return new Response(exportLog(readPage), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="motorpool-log.csv"',
          'cache-control': 'no-store',
        },
      });
    }
    const [found, begins] = await Promise.all([
      log.read(topic, filter, limit + 1),
      log.begins(topic),
    ]);
    const entries = found.slice(0, limit);
    const next = found.length > limit ? (entries.at(-1)?.id ?? null) : null;
    return Response.json(
      { days: log.days, begins, entries, next },
      { headers: { 'cache-control': 'no-store' } },
    );
  }

  return { answer, listeners: () => listeners };
}

/** The customer's id as everybody writes it, so that one customer is one topic. */
function customerOf(headers: Headers): number | null {
  const text = headers.get('customer-id') ?? '';
  return /^[1-9]\d{0,9}$/.test(text) && Number(text) < 2 ** 31 ? Number(text) : null;
}

function readLastId(text: string | null): number | null {
  if (text === null) return null;
  // An id that is none of ours can not be resumed from.
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.MAX_SAFE_INTEGER;
}

/** When a listener began to read, of how many milliseconds it says that it has been reading. */
function readSince(text: string | null, { startedAt }: RequestContext): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? startedAt - Number(text) : null;
}
