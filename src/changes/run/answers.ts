import { ApiError, type ApiErrorKind } from '../../api/errors.ts';
import type { SendableChange } from '../change.ts';
import type { Operation } from '../operation.ts';

/** What failed, for a person: never more than kind, status and the API's own words. */
export interface Cause {
  kind: ApiErrorKind;
  status: number;
  message: string;
}

/** Why the API wants us to stop sending for now. */
export type PauseReason = 'api-key' | 'token' | 'too-many';

/**
 * What an answer asks for: `pause` everything, `retry` this one, `verify` how things stand, or it
 * is `fulfilled` or `failed`. `uncertain`: the request may have been done all the same.
 */
export type Verdict =
  | { verdict: 'pause'; reason: PauseReason; retryAfter: number | null; uncertain: boolean }
  | { verdict: 'retry' | 'verify' | 'failed' | 'fulfilled'; cause: Cause; uncertain: boolean };

/** Anything that is no ApiError is a mistake of ours, and is told as such rather than lost. */
export function apiErrorOf(error: unknown): ApiError {
  return error instanceof ApiError
    ? error
    : new ApiError('refused', { message: error instanceof Error ? error.message : String(error) });
}

/** No complete answer of the API: nobody knows whether the write was done, or still will be. */
function isCut({ kind, status, unsent }: ApiError): boolean {
  return (
    !unsent &&
    (kind === 'unreachable' ||
      kind === 'timeout' ||
      kind === 'unknown-outcome' ||
      kind === 'garbled' ||
      (kind === 'server' && (status === 502 || status === 504)))
  );
}

/** Whether an item that failed so may have been done, so that a retry must read "already so" as done. */
export function mayBeDone(kind: ApiErrorKind): boolean {
  return kind === 'server' || isCut(new ApiError(kind));
}

/**
 * Reads an error as `flinkey-api.md` ("What follows for a client") says.
 * @param mayRepeat whether the change may be sent once more: it is repeatable and has tries left
 */
export function readAnswer(
  error: ApiError,
  change: SendableChange,
  operation: Operation,
  mayRepeat: boolean,
): Verdict {
  const { kind, status, message, retryAfter, unsent } = error;
  const cause = { kind, status, message };
  switch (kind) {
    case 'api-key':
    case 'token':
    case 'too-many':
      // A 503 comes from somewhere on the way: what it did before nobody knows, if it does not say.
      return { verdict: 'pause', reason: kind, retryAfter, uncertain: status === 503 && !unsent };
    case 'server':
    case 'unreachable':
    case 'timeout':
    case 'unknown-outcome':
    case 'garbled':
      if (!mayRepeat && unsent) return { verdict: 'failed', cause, uncertain: false };
      return { verdict: mayRepeat ? 'retry' : 'verify', cause, uncertain: isCut(error) };
    case 'conflict':
    case 'not-found':
    case 'no-manager':
    case 'invalid':
    case 'media-type':
    case 'changing':
    case 'refused':
      return { verdict: operation.reads(change, error) ?? 'failed', cause, uncertain: false };
  }
}
