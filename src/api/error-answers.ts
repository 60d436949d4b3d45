import { ApiError, type ApiErrorKind } from './errors.ts';

/** The longest text of an answer that is passed on to a person. */
const longest = 300;

/** Refusals by which the gateway says that it sent nothing (docs/configuration.md). */
const unsentCodes = ['keys_unavailable', 'overloaded', 'stopping', 'not_sent'];

interface Answer {
  status: number;
  contentType: string;
  retryAfter: string | null;
  /** Parsed where the answer was JSON, else its text, undefined where it was empty or unreadable. */
  data: unknown;
}

function field(data: unknown, name: string): string | null {
  if (typeof data !== 'object' || data === null || !(name in data)) return null;
  const value: unknown = Reflect.get(data, name);
  return typeof value === 'string' ? value : null;
}

/** Errors come as JSON, problem JSON or plain text (`flinkey-api.md`, Errors); HTML tells nothing. */
function textOf({ contentType, data }: Answer): string {
  if (typeof data === 'string')
    return contentType.includes('html') || data.trimStart().startsWith('<') ? '' : data.trim();
  return field(data, 'message') ?? field(data, 'title') ?? '';
}

/**
 * Two pairs of answers share a status and differ by their words alone, so this is the one place that
 * reads words: the two 401s, and "no manager" among the 404s.
 */
function kindOf(answer: Answer, text: string): ApiErrorKind {
  const code = field(answer.data, 'code');
  if (code === 'outcome_unknown') return 'unknown-outcome';
  switch (answer.status) {
    case 400:
    case 414:
    case 422:
      return 'invalid';
    case 401:
      return text.includes('subscription key') ? 'api-key' : 'token';
    case 404:
      return text.startsWith('Unable to find a manager') ? 'no-manager' : 'not-found';
    case 409:
      return 'conflict';
    case 415:
      return 'media-type';
    case 429:
      return 'too-many';
    case 502:
    case 504:
      return code === null ? 'server' : answer.status === 504 ? 'timeout' : 'unreachable';
    case 503:
      return answer.retryAfter === null ? 'server' : 'too-many';
    default:
      return answer.status >= 500 ? 'server' : 'refused';
  }
}

/** `Retry-After` in seconds; a date is turned into seconds from now; null where it says nothing. */
export function retryAfterSeconds(value: string | null, now = Date.now()): number | null {
  if (value === null || value.trim() === '') return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000));
}

/** Translates a complete answer that is no success into the one error type. */
export function errorOfAnswer(answer: Answer): ApiError {
  const message = textOf(answer).slice(0, longest);
  return new ApiError(kindOf(answer, message), {
    status: answer.status,
    message,
    retryAfter: retryAfterSeconds(answer.retryAfter),
    unsent: answer.status >= 502 && unsentCodes.includes(field(answer.data, 'code') ?? ''),
  });
}
