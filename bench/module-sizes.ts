import { relative } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';

/** By file of the build, by package or folder of `src`: characters before they are made small. */
export const ModuleSizes = v.record(v.string(), v.record(v.string(), v.number()));
type ModuleSizes = v.InferOutput<typeof ModuleSizes>;

/** Whose module it is: a package's name, or a folder of ours such as `src/features/users`. */
export const ownerOf = (id: string, root: string): string => {
  const [, name] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) ?? [];
  if (name !== undefined) return name.replace('\\', '/');
  if (id.includes('virtual:messages')) return 'src/i18n';
  const path = relative(root, id).replaceAll('\\', '/');
  return path.startsWith('src/') ? path.split('/').slice(0, -1).slice(0, 3).join('/') : 'the build';
};

/** Writes beside the build's manifest what each of its files is made of, for `npm run size -- --why`. */
export function moduleSizes(): Plugin {
  let root = '';
  return {
    name: 'motorpool:module-sizes',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_, bundle) {
      const sizes: ModuleSizes = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const owners: Record<string, number> = {};
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const owner = ownerOf(id, root);
          owners[owner] = (owners[owner] ?? 0) + renderedLength;
        }
        sizes[chunk.fileName] = owners;
      }
      this.emitFile({
        type: 'asset',
        fileName: '.vite/modules.json',
        source: JSON.stringify(sizes),
      });
    },
  };
}

/**
 * What these files are made of, the biggest first: each owner with its share of the files' bytes, as its
 * characters share them before they are made small.
 * @param sizeOf gives a file's bytes
 */
export const sharesOf = (
  files: readonly string[],
  modules: ModuleSizes,
  sizeOf: (file: string) => number,
): [owner: string, bytes: number][] => {
  const shares = new Map<string, number>();
  for (const file of files) {
    const owners = Object.entries(modules[file] ?? {});
    const all = owners.reduce((sum, [, length]) => sum + length, 0);
    for (const [owner, length] of owners)
      if (length > 0) shares.set(owner, (shares.get(owner) ?? 0) + (sizeOf(file) * length) / all);
  }
  return [...shares].toSorted(([, a], [, b]) => b - a);
};
