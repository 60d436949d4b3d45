import type { Fail } from './error.ts';
import type { Literal } from './syntax.ts';

export type Token =
  | { kind: 'word'; text: string; at: number }
  | { kind: 'literal'; text: string; literal: Literal; at: number }
  | { kind: 'symbol'; text: '(' | ')' | ','; at: number }
  | { kind: 'end'; text: 'the end'; at: number };

/** Each pattern begins where the last token ended (sticky), and none can backtrack far. */
const patterns = {
  space: /[ \t]+/y,
  symbol: /[(),]/y,
  word: /[A-Za-z_$][\w$]*(?:\/[A-Za-z_$][\w$]*)*/y,
  string: /'(?:[^']|'')*'/y,
  date: /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,12})?)?(?:Z|[+-]\d\d:\d\d))?/y,
  number: /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y,
};

/** Splits an expression into tokens; the last is always `end`. */
export function tokenize(source: string, fail: Fail): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0] ?? null;
  };
  while (at < source.length) {
    const space = match(patterns.space);
    if (space !== null) {
      at += space.length;
      continue;
    }
    const token = nextToken(match, at, fail);
    refuseGlued(tokens.at(-1), token, fail);
    tokens.push(token);
    at += token.text.length;
  }
  tokens.push({ kind: 'end', text: 'the end', at });
  return tokens;
}

function nextToken(match: (pattern: RegExp) => string | null, at: number, fail: Fail): Token {
  const symbol = match(patterns.symbol);
  if (symbol === '(' || symbol === ')' || symbol === ',') {
    return { kind: 'symbol', text: symbol, at };
  }
  const word = match(patterns.word);
  if (word !== null) return wordToken(word, at);
  const string = match(patterns.string);
  if (string !== null) {
    const value = string.slice(1, -1).replaceAll("''", "'");
    return { kind: 'literal', text: string, literal: { type: 'string', value }, at };
  }
  const date = match(patterns.date);
  if (date !== null) {
    return {
      kind: 'literal',
      text: date,
      literal: { type: 'date', value: instant(date, at, fail) },
      at,
    };
  }
  const number = match(patterns.number);
  if (number !== null)
    return { kind: 'literal', text: number, literal: numeric(number, at, fail), at };
  return fail(
    at,
    match(/'/y) === null ? 'this character is not expected.' : 'the text has no end.',
  );
}

function wordToken(text: string, at: number): Token {
  if (text === 'null') return { kind: 'literal', text, literal: { type: 'null' }, at };
  if (text === 'true' || text === 'false') {
    return { kind: 'literal', text, literal: { type: 'boolean', value: text === 'true' }, at };
  }
  return { kind: 'word', text, at };
}

/** `5and` or `'a''b'x` are typing errors, not two tokens. */
function refuseGlued(before: Token | undefined, token: Token, fail: Fail): void {
  if (before === undefined || before.kind === 'symbol' || token.kind === 'symbol') return;
  if (before.at + before.text.length === token.at) fail(token.at, 'a space is missing.');
}

/** The instant in ISO 8601. A day alone is its beginning in UTC. 30 February is refused. */
function instant(text: string, at: number, fail: Fail): string {
  const day = new Date(text.slice(0, 10));
  const whole = new Date(text);
  const exists = !Number.isNaN(whole.getTime()) && !Number.isNaN(day.getTime());
  // Its offset can put it before the first year, or past the last that has four digits.
  const year = whole.getUTCFullYear();
  const known = exists && year >= 1 && year <= 9_999;
  if (!known || day.toISOString().slice(0, 10) !== text.slice(0, 10)) {
    return fail(at, 'there is no such date.');
  }
  return whole.toISOString();
}

const MAX_INT32 = 2_147_483_647;

/** PostgreSQL keeps 16,383 places behind the point, and there are 8,000 characters to write some. */
const SMALLEST_EXPONENT = -1_000;

function numeric(text: string, at: number, fail: Fail): Literal {
  const value = Number(text);
  if (!Number.isFinite(value)) return fail(at, 'the number is too large.');
  const [, exponent = '0'] = /e(.+)$/i.exec(text) ?? [];
  if (Number(exponent) < SMALLEST_EXPONENT) return fail(at, 'the number is too small.');
  const int = /^-?\d+$/.test(text) && Math.abs(value) <= MAX_INT32;
  return { type: int ? 'int' : 'decimal', value: text };
}
