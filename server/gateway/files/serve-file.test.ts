import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFiles, type FileStore } from './file-store.ts';
import { serveFile } from './serve-file.ts';

const ownScript = '<script nonce="__CSP_NONCE__"></script>';
const shells =
  '<template id="all"></template><template id="one" data-at="/cars /users">Users</template>';
const script = 'export const plate = "HN MP 4170";\n'.repeat(100);
const size = script.length;
const asset = '/assets/main-Ab12_-9Z.js';
let folder = '';
let store: FileStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motorpool-files-'));
  await mkdir(join(folder, 'assets'));
  await mkdir(join(folder, '.vite'));
  await writeFile(join(folder, '.vite/manifest.json'), '{}');
  await writeFile(join(folder, 'index.html'), `${ownScript}${shells}`);
  await writeFile(join(folder, 'icon.svg'), '<svg/>');
  await writeFile(join(folder, asset), script);
  await writeFile(join(folder, `${asset}.br`), brotliCompressSync(script));
  await writeFile(join(folder, `${asset}.gz`), gzipSync(script));
  store = await loadFiles(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const pageOf = (own: string) =>
  `<script nonce="n0nce"></script><template id="all"></template>${own}`;

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  serveFile(store, path, new Request(`http://localhost${path}`, { headers, method }), 'n0nce');

describe('the files of the dashboard', () => {
  it('keep hashed names for a year and ask again about the others', () => {
    expect(get(asset).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(get('/icon.svg').headers.get('cache-control')).toBe('no-cache');
    expect(get('/icon.svg').headers.get('content-type')).toBe('image/svg+xml');
  });

  it('travel as brotli, else gzip, else plain, as the browser can', async () => {
    const brotli = get(asset, { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers.get('content-encoding')).toBe('br');
    const bytes = Buffer.from(await brotli.arrayBuffer());
    expect(brotli.headers.get('content-length')).toBe(String(bytes.length));
    expect(brotliDecompressSync(bytes).toString()).toBe(script);
    const coding = (accept: string) =>
      get(asset, { 'accept-encoding': accept }).headers.get('content-encoding');
    expect(coding('gzip')).toBe('gzip');
    expect(coding('br;q=0, *')).toBe('gzip');
    expect(coding('identity')).toBeNull();
    expect(await get(asset).text()).toBe(script);
  });

  it('answer HEAD as GET without the body', async () => {
    const head = get(asset, {}, 'HEAD');
    expect([...head.headers]).toEqual([...get(asset).headers]);
    expect(await head.text()).toBe('');
  });

  it('are not sent again to a browser that has them', async () => {
    const etag = get(asset).headers.get('etag') ?? '';
    const again = get(asset, { 'if-none-match': `"other", W/${etag}` });
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(etag);
    expect(await again.text()).toBe('');
    expect(get(asset, { 'if-none-match': '"other"' }).status).toBe(200);
    expect(get(asset, { 'if-match': '"other"' }).status).toBe(412);
    expect(get(asset, { 'if-match': etag }).status).toBe(200);
    const brotli = get(asset, { 'accept-encoding': 'br', 'if-none-match': etag });
    expect(brotli.status, 'another coding is another representation').toBe(200);
  });

  it.each([
    ['bytes=0-9', 206, `bytes 0-9/${size}`, script.slice(0, 10)],
    ['bytes=-5', 206, `bytes ${size - 5}-${size - 1}/${size}`, script.slice(-5)],
    [
      `bytes=${size - 3}-${size + 99}`,
      206,
      `bytes ${size - 3}-${size - 1}/${size}`,
      script.slice(-3),
    ],
    ['bytes=9-0', 200, null, script],
    ['bytes=0-1,4-5', 200, null, script],
    ['lines=0-1', 200, null, script],
  ])('give the range %s with %d', async (range, status, contentRange, text) => {
    const answer = get(asset, { range, 'accept-encoding': 'br' });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-range')).toBe(contentRange);
    expect(await answer.text()).toBe(text);
  });

  it('say how long they are where a range begins behind their end', () => {
    const answer = get(asset, { range: `bytes=${size}-` });
    expect(answer.status).toBe(416);
    expect(answer.headers.get('content-range')).toBe(`bytes */${size}`);
  });

  it('give a range only of the version that the browser began', () => {
    const etag = get(asset).headers.get('etag') ?? '';
    expect(get(asset, { range: 'bytes=0-9', 'if-range': etag }).status).toBe(206);
    expect(get(asset, { range: 'bytes=0-9', 'if-range': '"old"' }).status).toBe(200);
  });

  it('are the page for whoever navigates, with a nonce of its own and never from a cache', async () => {
    for (const [name, value] of [
      ['accept', 'text/html,*/*'],
      ['sec-fetch-mode', 'navigate'],
    ] as const) {
      const page = get('/groups/12', { [name]: value, 'if-none-match': '*' });
      expect(page.status).toBe(200);
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('etag')).toBeNull();
      expect(await page.text()).toBe(pageOf(''));
    }
  });

  it.each([
    ['/users', true],
    ['/cars/12', true],
    ['/', false],
    ['/usersome', false],
    ['/groups/users', false],
  ])('are the page without what only other addresses show: %s has it: %s', async (path, has) => {
    const answer = get(path, { 'sec-fetch-mode': 'navigate' });
    const own = '<template id="one" data-at="/cars /users">Users</template>';
    expect(await answer.text()).toBe(pageOf(has ? own : ''));
  });

  it('are the page as brotli, else gzip, with the nonce of the answer in it', async () => {
    const coded = (accept: string) =>
      get('/groups', { 'sec-fetch-mode': 'navigate', 'accept-encoding': accept });
    const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
    const brotli = coded('gzip, deflate, br');
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(brotli.headers.get('vary')).toBe('accept-encoding');
    const bytes = await bytesOf(brotli);
    expect(brotli.headers.get('content-length')).toBe(String(bytes.length));
    expect(brotliDecompressSync(bytes).toString()).toBe(pageOf(''));
    const gzip = coded('gzip');
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await bytesOf(gzip)).toString()).toBe(pageOf(''));
  });

  it.each([
    ['no Accept', {}],
    ['an empty Accept', { accept: '' }],
    ['Accept: */*', { accept: '*/*' }],
    ['Accept: text/*', { accept: 'text/*;q=0.5' }],
  ])('are the start page for a monitor or curl, with %s', async (_what, headers) => {
    const page = get('/', headers);
    expect([page.status, await page.text()]).toEqual([200, pageOf('')]);
    const head = get('/', headers, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it.each([
    ['a start page that a script fetches', '/', { accept: '*/*', 'sec-fetch-mode': 'cors' }],
    ['a start page as JSON', '/', { accept: 'application/json' }],
    ['a script that is gone', '/assets/old-12345678.js', { accept: 'text/html' }],
    ['a file at the top that is not there', '/favicon.ico', { accept: 'text/html' }],
    ['a route that a script fetches', '/groups/12', { 'sec-fetch-mode': 'cors' }],
    ['a route that curl fetches', '/groups/12', { accept: '*/*' }],
    ['an unknown API path', '/api/nowhere', { accept: 'text/html' }],
    ["the build's own notes", '/.vite/manifest.json', { accept: 'text/html' }],
    ['a coded file by its own name', `${asset}.br`, { accept: 'text/html' }],
  ])('are 404 for %s', (_what, path, headers) => {
    expect(get(path, headers).status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuse %s', (method) => {
    const answer = get(asset, {}, method);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });
});
