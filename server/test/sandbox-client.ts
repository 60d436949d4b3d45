import { operationOf } from './contract.ts';
import { checkAnswer } from './contract-check.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

export interface CallOptions {
  body?: unknown;
  headers?: Record<string, string | null>;
}

export interface Answer {
  status: number;
  text: string;
  /** The body where it is JSON, otherwise null. */
  json: unknown;
  headers: Headers;
}

/** A signed-in manager; every answer that it gets is checked against the contract. */
export class SandboxClient {
  readonly #sandbox: Pick<Sandbox, 'api'>;
  readonly #token: string;
  readonly customer: number;
  /** What was answered so far, as `operation status`. */
  readonly seen: Set<string>;

  constructor(sandbox: Pick<Sandbox, 'api'>, token = '', customer = 1, seen = new Set<string>()) {
    this.#sandbox = sandbox;
    this.#token = token;
    this.customer = customer;
    this.seen = seen;
  }

  static async signIn(sandbox: Sandbox, username = 'manager@sandbox.example') {
    const answer = await new SandboxClient(sandbox).call('POST', '/oauth2/token', {
      body: new URLSearchParams({ username, password: 'sandbox', grant_type: 'password' }),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    const token = expectToken(answer.json);
    return new SandboxClient(sandbox, token, 1);
  }

  get token(): string {
    return this.#token;
  }

  /** The same manager at another customer. */
  at(customer: number): SandboxClient {
    return new SandboxClient(this.#sandbox, this.#token, customer, this.seen);
  }

  get = (path: string, options?: CallOptions) => this.call('GET', path, options);
  put = (path: string, body?: unknown) => this.call('PUT', path, { body });
  patch = (path: string, body?: unknown) => this.call('PATCH', path, { body });
  delete = (path: string, body?: unknown) => this.call('DELETE', path, { body });

  /** Path and query below `/v3`. Bodies go as JSON, texts and forms as they are. */
  async call(method: string, path: string, { body, headers }: CallOptions = {}): Promise<Answer> {
    const all: Record<string, string | null> = {
      'flinkey-API-Key': 'sandbox-key',
      Authorization: `Bearer ${this.#token}`,
      'Customer-ID': String(this.customer),
      'Content-Type': body === undefined ? null : 'application/json',
      ...headers,
    };
    const sent = Object.entries(all).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    const raw = isRaw(body) ? body : JSON.stringify(body);
    const request = new Request(`http://sandbox/v3${path}`, {
      method,
      headers: sent,
      ...(raw === undefined ? {} : { body: raw }),
    });
    const response = await this.#sandbox.api.fetch(request);
    return this.#checked(method, new URL(request.url), response);
  }

  async #checked(method: string, url: URL, response: Response): Promise<Answer> {
    const { status, headers } = response;
    const text = await response.text();
    const type = headers.get('content-type')?.split(';')[0] ?? null;
    const json: unknown = type?.endsWith('json') ? JSON.parse(text) : null;
    const operation = operationOf(method, url.pathname.replace(/^\/v3/, ''));
    if (operation !== undefined) {
      const selected = url.searchParams.has('$select');
      checkAnswer(operation, { status, type, body: json ?? text, selected });
      this.seen.add(`${operation.id} ${status}`);
    }
    return { status, text, json, headers };
  }
}

const isRaw = (body: unknown): body is string | URLSearchParams | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof URLSearchParams || body instanceof Uint8Array;

function expectToken(json: unknown): string {
  if (typeof json !== 'object' || json === null || !('access_token' in json)) {
    throw new Error('No token.');
  }
  return String(json.access_token);
}
