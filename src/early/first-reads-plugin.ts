import type { Plugin } from 'vite';

const table = 'virtual:first-reads';

/** Vite plugin: what the pages ask for first, computed at build. */
export function firstReadsTable(): Plugin {
  return {
    name: 'motorpool-first-reads',
    resolveId: (id) => (id === table ? `\0${table}` : null),
    async load(id) {
      if (id !== `\0${table}`) return null;
      const { firstReads } = await import('./first-reads-table.ts');
      return `export const firstReads = ${JSON.stringify(firstReads)};`;
    },
  };
}
