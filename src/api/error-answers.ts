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

/** The gateway's own refusals carry a code beside their words. */
function codeOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'code')) return null;
  const code: unknown = Reflect.get(data, 'code');
  return typeof code === 'string' ? code : null;
}

/** JSON keeps its words under these names, in any case of letters; the most telling first. */
const fields = [
  'message',
  'error_description',
  'detail',
  'errors',
  'error',
  'odata.error',
  'value',
  'title',
];

/** So deep are the words of the deepest known form: `{error: {message: {value}}}`. */
const deepest = 4;

const isPage = (text: string) => text.trimStart().startsWith('<');

/** JSON that is not called so. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The first words in an error's JSON. Known are `{message}`, problem JSON (`title`, `detail`, `errors`
 * by field), OData (`{error: {message}}`) and OAuth (`error_description`); whatever else is there
 * (numbers for words, nothing, lists) gives none.
 */
function wordsIn(data: unknown, depth = deepest): string {
  if (typeof data === 'string') return isPage(data) ? '' : data.replaceAll(/\s+/g, ' ').trim();
  if (typeof data !== 'object' || data === null || depth === 0) return '';
  if (Array.isArray(data)) return firstWords(data, depth);
  const byName = new Map<string, unknown>(
    Object.entries(data).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return firstWords(
    fields.map((name) => {
      const value = byName.get(name);
      const isByField = name === 'errors' && typeof value === 'object' && value !== null;
      return isByField ? Object.values(value) : value;
    }),
    depth,
  );
}

function firstWords(candidates: readonly unknown[], depth: number): string {
  for (const candidate of candidates) {
    const words = wordsIn(candidate, depth - 1);
    if (words !== '') return words;
  }
  return '';
}

/** Errors come as JSON, problem JSON or plain text (`flinkey-api.md`, Errors); HTML tells nothing. */
function textOf({ contentType, data }: Answer): string {
  if (typeof data !== 'string') return wordsIn(data);
  if (contentType.includes('html')) return '';
  return wordsIn(/^\s*[[{"]/.test(data) ? (parsed(data) ?? data) : data);
}

/**
 * Two pairs of answers share a status and differ by their words alone, so this is the one place that
 * reads words: the two 401s, and "no manager" among the 404s.
 */
function kindOf(answer: Answer, text: string): ApiErrorKind {
  const code = codeOf(answer.data);
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
      if (code === null || code === 'upstream_encoded') return 'server';
      return answer.status === 504 ? 'timeout' : 'unreachable';
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
    unsent: answer.status >= 502 && unsentCodes.includes(codeOf(answer.data) ?? ''),
  });
}
