import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { type Page, readPage } from './page.ts';

/** How the bytes of a file are coded on the wire. */
export type Encoding = 'br' | 'gzip' | 'identity';

export interface StoredFile {
  type: string;
  /** Its name holds a hash of what is in it: it never changes. */
  immutable: boolean;
  /** Bytes and strong entity tag, per coding that the build has made. */
  variants: ReadonlyMap<Encoding, { bytes: Buffer<ArrayBuffer>; etag: string }>;
}

/** A build of the dashboard, held in memory: a path that is not in here does not exist. */
export interface FileStore {
  /** URL path to file. */
  files: ReadonlyMap<string, StoredFile>;
  /** `index.html`, or null where nothing has been built. */
  page: Page | null;
}

const types = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.jpg', 'image/jpeg'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
]);

const codings: readonly (readonly [Encoding, string])[] = [
  ['identity', ''],
  ['br', '.br'],
  ['gzip', '.gz'],
];

/** Reads a build folder whole (a few MB). Folders that begin with a dot are the build's own notes. */
export async function loadFiles(folder: string): Promise<FileStore> {
  const names = (await listFiles(folder)).filter((name) => !/(^|\/)\./.test(name));
  const present = new Set(names);
  const originals = names.filter((name) => !/\.(br|gz)$/.test(name) && name !== 'index.html');
  const entries = await Promise.all(
    originals.map(async (name) => [`/${name}`, await loadFile(folder, name, present)] as const),
  );
  const page = present.has('index.html')
    ? readPage(await readFile(join(folder, 'index.html'), 'utf8'))
    : null;
  return { files: new Map(entries), page };
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .map((name) => name.replaceAll(sep, '/'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function loadFile(
  folder: string,
  name: string,
  present: ReadonlySet<string>,
): Promise<StoredFile> {
  const variants = await Promise.all(
    codings
      .filter(([, suffix]) => present.has(name + suffix))
      .map(async ([coding, suffix]) => {
        const bytes = await readFile(join(folder, name + suffix));
        const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
        return [coding, { bytes, etag: `"${hash}"` }] as const;
      }),
  );
  return {
    type: types.get(extname(name)) ?? 'application/octet-stream',
    immutable: /^assets\/.*-[\w-]{8}\.\w+$/.test(name),
    variants: new Map(variants),
  };
}
