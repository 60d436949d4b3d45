/**
 * What went wrong, as far as a person or the run engine acts on it:
 * - `unreachable`, `timeout`: no complete answer; after a write nobody knows whether it was done,
 *   but where the error says `unsent`
 * - `unknown-outcome`: the gateway says that a write was on its way when the connection broke
 * - `api-key`, `token`: the two 401s, told apart
 * - `no-manager`: the customer is not this manager's, or the account is no manager
 * - `garbled`: an answer that is not what the contract says (HTML, half a JSON, other types)
 * - `changing`: a list that was other at each try to read its next page
 * - `refused`: any other 4xx
 */
export type ApiErrorKind =
  | 'unreachable'
  | 'timeout'
  | 'unknown-outcome'
  | 'api-key'
  | 'token'
  | 'no-manager'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'media-type'
  | 'too-many'
  | 'server'
  | 'garbled'
  | 'changing'
  | 'refused';

interface Details {
  status?: number;
  message?: string;
  /** Seconds, from `Retry-After`. */
  retryAfter?: number | null;
  unsent?: boolean;
}

/**
 * The one error type above the transport. `message` is the API's own text, cut short; `status` is 0
 * where there was no answer. It holds no header, no body and no request: those carry the secrets.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly status: number;
  readonly retryAfter: number | null;
  /** The gateway says that it did not hand the request on. */
  readonly unsent: boolean;

  constructor(
    kind: ApiErrorKind,
    { status = 0, message = '', retryAfter = null, unsent = false }: Details = {},
  ) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.retryAfter = retryAfter;
    this.unsent = unsent;
  }
}
