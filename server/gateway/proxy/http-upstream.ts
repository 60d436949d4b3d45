import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { decodeBody, untilDecoded } from './decode-body.ts';
import { streamBody } from './stream-body.ts';
import {
  passBack,
  UpstreamFailure,
  type Upstream,
  type UpstreamAnswer,
  type UpstreamCall,
} from './upstream.ts';

/** Idle connections are given up before the far side does it in the middle of the next call. */
const agentOptions = {
  keepAlive: true,
  maxFreeSockets: 64,
  scheduling: 'lifo',
  timeout: 4_000,
} as const;

/** An environment over HTTP(S). `base` ends with `/v3`; nothing is retried, no redirect followed. */
export function createHttpUpstream(base: URL, inactivityTimeout: number): Upstream {
  const secure = base.protocol === 'https:';
  const agent = secure ? new HttpsAgent(agentOptions) : new HttpAgent(agentOptions);
  const makeRequest = secure ? httpsRequest : httpRequest;

  /** Node's client instead of fetch: fetch writes `'` in a query as `%27`. */
  function send(call: UpstreamCall): Promise<UpstreamAnswer> {
    return new Promise((resolve, reject) => {
      const outgoing = makeRequest({
        agent,
        host: base.hostname.replace(/^\[|\]$/g, ''),
        port: base.port || undefined,
        method: call.method,
        path: base.pathname.replace(/\/$/, '') + call.path + call.query,
        headers: requestHeaders(base, call),
      });
      let connected = false;
      const fail = (failure: UpstreamFailure) => {
        clearTimeout(timer);
        reject(failure);
        outgoing.destroy();
      };
      const timer = setTimeout(
        () => fail(new UpstreamFailure('timeout', !connected)),
        inactivityTimeout,
      );
      const abort = () => fail(new UpstreamFailure('cut'));
      outgoing.on('socket', (socket) => {
        if (outgoing.reusedSocket || !socket.connecting) connected = true;
        else socket.once(secure ? 'secureConnect' : 'connect', () => (connected = true));
      });
      outgoing.on('error', () => fail(new UpstreamFailure(connected ? 'cut' : 'unsent')));
      outgoing.on('response', (incoming) => {
        clearTimeout(timer);
        call.signal?.removeEventListener('abort', abort);
        readAnswer(incoming, inactivityTimeout).then(resolve, reject);
      });
      if (call.signal?.aborted) abort();
      else call.signal?.addEventListener('abort', abort, { once: true });
      outgoing.end(call.body ?? undefined);
    });
  }

  return { send, close: () => agent.destroy() };
}

function requestHeaders(base: URL, call: UpstreamCall): Record<string, string> {
  const headers: Record<string, string> = {
    ...call.headers,
    host: base.host,
    'accept-encoding': 'identity',
  };
  if (call.body !== null) headers['content-length'] = String(call.body.byteLength);
  else if (call.method !== 'GET') headers['content-length'] = '0';
  return headers;
}

/** Rejects where the answer must not be passed on; its connection is then given up. */
async function readAnswer(
  incoming: IncomingMessage,
  inactivityTimeout: number,
): Promise<UpstreamAnswer> {
  const { statusCode: status = 0, headersDistinct } = incoming;
  try {
    const headers = passBack(status, (name) => headersDistinct[name]?.[0]);
    const empty = status === 204 || status === 205;
    if (empty) {
      incoming.resume();
      return { status, headers, body: null };
    }
    const body = decodeBody(incoming);
    if (body !== incoming) await untilDecoded(body, inactivityTimeout);
    return { status, headers, body: streamBody(body) };
  } catch (error) {
    incoming.destroy();
    throw error;
  }
}
