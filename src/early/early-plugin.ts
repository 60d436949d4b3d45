import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const entry = join(import.meta.dirname, 'early.ts');
const table = 'virtual:first-reads';

/** Vite plugin for the inline script alone: what the pages ask for first, computed at build. */
function firstReadsTable(): Plugin {
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

/** The script as one text. @throws Error where it can not stand in a page */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [firstReadsTable()],
    publicDir: false,
    build: {
      write: false,
      target: 'baseline-widely-available',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [output] = [built].flat();
  const code = output !== undefined && 'output' in output ? output.output[0].code.trim() : '';
  if (code === '' || /<\/script|<!--/i.test(code)) throw new Error('The early script is unusable.');
  return code;
}

/**
 * Vite plugin: puts the script that begins before the app (early.ts) into the head of the page, ahead
 * of all that is fetched. It runs under the nonce of the page, as all scripts do.
 */
export function earlyScript(): Plugin {
  return {
    name: 'motorpool-early-script',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const script = `<script>${await bundle()}</script>`;
        // Behind the coding of the page, which has to stand within its first kilobyte.
        return html.replace(/<meta charset[^>]*>/, (tag) => `${tag}\n    ${script}`);
      },
    },
  };
}
