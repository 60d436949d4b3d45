import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { refuse } from '../answers.ts';
import type { Encoding, FileStore, StoredFile } from './file-store.ts';
import { pageAt } from './page.ts';
import { namesTag, parseRange, pickEncoding } from './negotiate.ts';

/** The word that the build writes where the nonce of each response goes (vite.config.ts). */
const noncePlaceholder = '__CSP_NONCE__';

/** Answers a GET or HEAD for a file of the dashboard; everything else is refused. */
export function serveFile(
  store: FileStore,
  path: string,
  request: Request,
  nonce: string,
): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse('method_not_allowed', { allow: 'GET, HEAD' });
  }
  const file = store.files.get(path);
  const answer = file ? sendFile(file, request) : sendPage(store, path, request, nonce);
  return request.method === 'HEAD' ? new Response(null, answer) : answer;
}

/** A page is another one with each answer, so it is compressed for each: fast rather than small. */
const coders: Readonly<Record<Encoding, (page: Buffer<ArrayBuffer>) => Buffer<ArrayBuffer>>> = {
  br: (page) => brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (page) => gzipSync(page),
  identity: (page) => page,
};
const codings: readonly Encoding[] = ['br', 'gzip', 'identity'];

/**
 * The page for every route of the dashboard. Never cached and without an entity tag: a 304 would
 * keep the old page, whose nonce the new header does not know, and block its own script.
 */
function sendPage(store: FileStore, path: string, request: Request, nonce: string): Response {
  if (store.page === null || !isNavigation(path, request.headers)) return refuse('not_found');
  const html = Buffer.from(pageAt(store.page, path).replaceAll(noncePlaceholder, nonce));
  const encoding = pickEncoding(request.headers.get('accept-encoding'), codings);
  const bytes = coders[encoding](html);
  return new Response(bytes, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(bytes.length),
      'cache-control': 'no-store',
      vary: 'accept-encoding',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
  });
}

/** A missing script or picture must be a 404; only a person who goes somewhere gets the page. */
function isNavigation(path: string, headers: Headers): boolean {
  if (path.startsWith('/assets/') || path.startsWith('/api/')) return false;
  if (path !== '/index.html' && /\.[^/]*$/.test(path)) return false;
  const mode = headers.get('sec-fetch-mode');
  if (mode !== null) return mode === 'navigate';
  // Monitors and curl ask for the start page without naming a type.
  const types = path === '/' ? /\*\/\*|\btext\/(?:html|\*)/ : /\btext\/html\b/;
  return types.test(headers.get('accept') || (path === '/' ? '*/*' : ''));
}

function sendFile(file: StoredFile, request: Request): Response {
  const ask = request.headers;
  const range = request.method === 'GET' ? ask.get('range') : null;
  // A range counts the bytes of one coding: of the plain one, so that every client means the same.
  const encoding =
    range === null ? pickEncoding(ask.get('accept-encoding'), file.variants.keys()) : 'identity';
  const variant = file.variants.get(encoding);
  if (!variant) return refuse('not_found');
  const { bytes, etag } = variant;
  const headers: Record<string, string> = {
    etag,
    vary: 'accept-encoding',
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  const match = ask.get('if-match');
  if (match !== null && !namesTag(match, etag, false)) return refuse('precondition_failed');
  const noneMatch = ask.get('if-none-match');
  if (noneMatch !== null && namesTag(noneMatch, etag, true)) {
    return new Response(null, { status: 304, headers });
  }
  headers['content-type'] = file.type;
  headers['accept-ranges'] = 'bytes';
  if (encoding !== 'identity') headers['content-encoding'] = encoding;

  const current = ask.get('if-range') === null || ask.get('if-range') === etag;
  const part = current ? parseRange(range, bytes.length) : 'none';
  if (part === 'unsatisfiable') {
    return refuse('range_not_satisfiable', { 'content-range': `bytes */${bytes.length}` });
  }
  const body = part === 'none' ? bytes : bytes.subarray(part.start, part.end + 1);
  headers['content-length'] = String(body.length);
  if (part === 'none') return new Response(body, { headers });
  headers['content-range'] = `bytes ${part.start}-${part.end}/${bytes.length}`;
  return new Response(body, { status: 206, headers });
}
