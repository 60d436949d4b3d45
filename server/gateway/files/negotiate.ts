import type { Encoding } from './file-store.ts';

/** Picks the smallest coding that `Accept-Encoding` allows among those that exist (RFC 9110, 12.5.3). */
export function pickEncoding(accept: string | null, offered: Iterable<Encoding>): Encoding {
  const available = new Set(offered);
  const weights = new Map(
    (accept ?? '').split(',').map((part) => {
      const [coding = '', ...parameters] = part.split(';').map((text) => text.trim());
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      return [coding.toLowerCase(), q === undefined ? 1 : Number(q.slice(2))] as const;
    }),
  );
  const wanted = (coding: Encoding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0;
  return (
    (['br', 'gzip'] as const).find((coding) => available.has(coding) && wanted(coding)) ??
    'identity'
  );
}

/** Whether an `If-Match` or `If-None-Match` list names this entity tag; weak tags count only if `weakly`. */
export function namesTag(list: string, etag: string, weakly: boolean): boolean {
  return list
    .split(',')
    .map((tag) => tag.trim())
    .some((tag) => tag === '*' || tag === etag || (weakly && tag === `W/${etag}`));
}

/** First and last byte of a range, both included; `none` where the header is to be ignored. */
type ByteRange = { start: number; end: number } | 'none' | 'unsatisfiable';

/** Reads a `Range` header for `size` bytes. Several ranges, other units and nonsense are ignored (RFC 9110, 14.2). */
export function parseRange(header: string | null, size: number): ByteRange {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'none';
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(from);
  if (to !== '' && Number(to) < start) return 'none';
  if (start >= size) return 'unsatisfiable';
  return { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
