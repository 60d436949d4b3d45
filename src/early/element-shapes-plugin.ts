import type { Plugin } from 'vite';

const table = 'virtual:element-shapes';

/** Vite plugin: what the elements of the API look like, computed at build. */
export function elementShapesTable(): Plugin {
  return {
    name: 'motorpool-element-shapes',
    resolveId: (id) => (id === table ? `\0${table}` : null),
    async load(id) {
      if (id !== `\0${table}`) return null;
      const { elementShapes } = await import('./element-shapes.ts');
      return `export const elementShapes = ${JSON.stringify(elementShapes)};`;
    },
  };
}
