import { join } from 'node:path';
import { build, createServer, type InlineConfig, type Plugin } from 'vite';
import { messages } from '../i18n/messages-plugin.ts';
import { lateStyle } from '../app/shell-names.ts';
import { elementShapesTable } from './element-shapes-plugin.ts';
import { firstReadsTable } from './first-reads-plugin.ts';
import { findPageFiles, pageFilesTable } from './page-files-plugin.ts';
import { appMark, librariesFile, librariesMark } from './static-shell-names.ts';

const fileOf = (name: string) => join(import.meta.dirname, name);

/** Code that stands in the page itself. @throws Error where it can not */
async function inline(name: string, plugins: Plugin[] = []): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    publicDir: false,
    build: {
      write: false,
      target: 'baseline-widely-available',
      modulePreload: false,
      rolldownOptions: { input: fileOf(name), output: { format: 'iife' } },
    },
  });
  const [output] = [built].flat();
  const code = output !== undefined && 'output' in output ? output.output[0].code.trim() : '';
  if (code === '' || /<\/script|<!--/i.test(code)) throw new Error(`${name} can not be inlined.`);
  return `<script>${code}</script>`;
}

/** The static shell, rendered here of the components of the app. */
async function renderShell(resolve: InlineConfig['resolve']) {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    plugins: [messages()],
    resolve,
    ssr: { noExternal: ['use-intl'] },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    const file = fileOf('render-static-shell.tsx');
    const { renderStaticShell }: Partial<typeof import('./render-static-shell.tsx')> =
      await server.ssrLoadModule(file);
    if (renderStaticShell === undefined) throw new Error(`${file} renders nothing.`);
    return await renderStaticShell();
  } finally {
    await server.close();
  }
}

/**
 * Vite plugin: puts what begins before the app into the page: a script ahead of all that is fetched
 * (early.ts), and in a build the static shell, with the script that shows it (shell.ts). All of it
 * stands under the nonce of the page. The style sheet of the app is fetched, and holds the shell up no
 * longer: it counts once the shell is there, in its own place before those of the parts that come later.
 */
export function earlyPage(resolve: InlineConfig['resolve']): Plugin[] {
  return [
    {
      name: 'motorpool-early-script',
      transformIndexHtml: {
        order: 'post',
        async handler(html) {
          const early = await inline('early.ts', [firstReadsTable()]);
          // Behind the coding of the page, which has to stand within its first kilobyte.
          return html.replace(/<meta charset[^>]*>/, (tag) => `${tag}\n    ${early}`);
        },
      },
    },
    {
      name: 'motorpool-static-shell',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        async handler(html, { bundle }) {
          if (bundle === undefined) throw new Error('There is no build to make a page of.');
          const tables = [elementShapesTable(), pageFilesTable(findPageFiles(bundle))];
          const [shell, show] = await Promise.all([
            renderShell(resolve),
            inline('shell.ts', tables),
          ]);
          return (
            html
              // The script in the body runs both, each in its time (load-app.ts).
              .replace(
                /<script type="module"([^>]*) src=([^>]*)><\/script>/,
                `<link ${appMark}$1 href=$2>`,
              )
              .replace(new RegExp(` href="[^"]*/${librariesFile}-`), ` ${librariesMark}$&`)
              .replaceAll(' rel="stylesheet"', ` rel="preload" as="style" ${lateStyle}`)
              .replace('</head>', () => `${shell.style}</head>`)
              .replace('<body>', () => `<body>${shell.body}${show}`)
          );
        },
      },
    },
  ];
}
