import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readyForGateway } from './build-plugin.ts';
import { loadFiles, type FileStore } from './files/file-store.ts';

let folder = '';
let html = '';
let store: FileStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motorpool-build-'));
  await mkdir(join(folder, 'public'));
  await writeFile(join(folder, 'public/scheme.js'), 'document.title = "Motorpool";\n'.repeat(50));
  await writeFile(join(folder, 'main.css'), 'body { color: teal }\n');
  await writeFile(join(folder, 'lazy.js'), 'export const lazy = "später";\n');
  await writeFile(join(folder, 'main.js'), 'import "./main.css"; import("./lazy.js");\n');
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><script src="/scheme.js"></script><script type="module" src="/main.js"></script>',
  );
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    html: { cspNonce: '__CSP_NONCE__' },
    plugins: [readyForGateway()],
  });
  html = await readFile(join(folder, 'dist/index.html'), 'utf8');
  store = await loadFiles(join(folder, 'dist'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a build that is ready for the gateway', () => {
  it('names the hash of every script and style sheet that its page loads', async () => {
    const tags = html.match(/<(?:script|link)[^>]*(?:src|href)=[^>]*>/g) ?? [];
    expect(tags).toHaveLength(3);
    for (const tag of tags) {
      const [, path = ''] = /(?:src|href)="([^"]+)"/.exec(tag) ?? [];
      const bytes = await readFile(join(folder, 'dist', path));
      const hash = createHash('sha384').update(bytes).digest('base64');
      expect(tag).toContain(` integrity="sha384-${hash}"`);
      expect(tag).toContain('nonce="__CSP_NONCE__"');
    }
  });

  it('has brotli and gzip beside each file that gets smaller, and they hold the same', () => {
    const script = store.files.get('/scheme.js')?.variants;
    const plain = script?.get('identity')?.bytes ?? Buffer.alloc(0);
    const brotli = script?.get('br')?.bytes ?? Buffer.alloc(0);
    const gzip = script?.get('gzip')?.bytes ?? Buffer.alloc(0);
    expect(brotliDecompressSync(brotli)).toEqual(plain);
    expect(gunzipSync(gzip)).toEqual(plain);
    expect(brotli.length).toBeLessThan(plain.length / 5);
  });

  it('has names that change with what is in them, which may be kept for ever', () => {
    const assets = [...store.files].filter(([path]) => path.startsWith('/assets/'));
    expect(assets).toHaveLength(3);
    expect(assets.every(([, file]) => file.immutable)).toBe(true);
    expect(store.files.get('/scheme.js')?.immutable).toBe(false);
  });
});
