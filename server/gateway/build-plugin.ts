import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = new Set(['.css', '.js', '.json', '.svg', '.txt', '.webmanifest']);
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Makes a build ready for the gateway: `index.html` names the hash of every file that it loads, and
 * beside each file lie its brotli and gzip forms, made once and as small as they get.
 */
export function readyForGateway(): Plugin {
  let folder = 'dist';
  return {
    name: 'motorpool:ready-for-gateway',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        await nameHashes(folder);
        await compressFiles(folder);
      },
    },
  };
}

/** Adds `integrity` to every script, style sheet and preload of the page that is one of ours. */
async function nameHashes(folder: string): Promise<void> {
  const page = join(folder, 'index.html');
  const html = await readFile(page, 'utf8');
  const loads = /<(?:script|link)\b[^>]*?\b(?:src|href)="(\/[^"]+\.(?:js|css))"[^>]*>/g;
  const hashes = new Map<string, string>();
  for (const [, path = ''] of html.matchAll(loads)) {
    const hash = createHash('sha384').update(await readFile(join(folder, path)));
    hashes.set(path, `sha384-${hash.digest('base64')}`);
  }
  const named = html.replaceAll(loads, (tag: string, path: string) =>
    tag.includes(' integrity=')
      ? tag
      : tag.replace(/^<\w+/, `$& integrity="${hashes.get(path) ?? ''}"`),
  );
  await writeFile(page, named);
}

/** Writes `.br` and `.gz` beside every file that gets smaller by it; the page itself is made anew per answer. */
async function compressFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(join(folder, '.vite')));
  await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file);
      const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
      const [brotli, gzipped] = await Promise.all([
        toBrotli(bytes, best),
        toGzip(bytes, { level: 9 }),
      ]);
      if (brotli.length < bytes.length) await writeFile(`${file}.br`, brotli);
      if (gzipped.length < bytes.length) await writeFile(`${file}.gz`, gzipped);
    }),
  );
}
