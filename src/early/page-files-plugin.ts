import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { languageTags } from '../i18n/languages.ts';

const table = 'virtual:page-files';
const src = join(import.meta.dirname, '..');

/** The pages that are asked for first: the others are reached from them. */
const pages = ['board', 'elements', 'group', 'groups', 'settings'];

type FilesByName = Readonly<Record<string, readonly string[]>>;

/** What a page needs beside the files that `index.html` names, by the page and by the language. */
export interface PageFiles {
  pages: FilesByName;
  words: FilesByName;
}

/** A chunk and all that it imports statically, with their style sheets, as addresses. */
function filesOf(bundle: Rolldown.OutputBundle, root: Rolldown.OutputChunk): Set<string> {
  const files = new Set<string>();
  const open = [root.fileName];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || files.has(`/${name}`)) continue;
    files.add(`/${name}`);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(`/${style}`);
    open.push(...chunk.imports);
  }
  return files;
}

/** The chunk that a module is in. @throws Error where there is none */
function chunkWith(module: string, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk {
  const chunk = Object.values(bundle).find(
    (output) => output.type === 'chunk' && output.moduleIds.includes(module),
  );
  if (chunk?.type !== 'chunk') throw new Error(`${module} is in no file.`);
  return chunk;
}

/** What each page and each language has to fetch. @throws Error where one is in no file */
export function findPageFiles(bundle: Rolldown.OutputBundle): PageFiles {
  const known = filesOf(bundle, chunkWith(join(src, 'main.tsx'), bundle));
  const of = (module: string): string[] =>
    [...filesOf(bundle, chunkWith(module, bundle))].filter((file) => !known.has(file));
  const all = (names: readonly string[], moduleOf: (name: string) => string): FilesByName =>
    Object.fromEntries(names.map((name) => [name, of(moduleOf(name))]));
  return {
    pages: all(pages, (name) => join(src, `pages/${name}.tsx`)),
    words: all(languageTags, (tag) => `\0virtual:messages/${tag}`),
  };
}

/** Vite plugin: gives code that stands in the page itself what `findPageFiles` found. */
export function pageFilesTable(files: PageFiles): Plugin {
  return {
    name: 'motorpool-page-files',
    resolveId: (id) => (id === table ? `\0${table}` : null),
    load: (id) =>
      id === `\0${table}` ? `export const pageFiles = ${JSON.stringify(files)};` : null,
  };
}
