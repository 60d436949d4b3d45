import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { compileMessages } from './compile-messages.ts';
import { languageTags } from './languages.ts';
import { MessageModule } from './message-tree.ts';

const all = 'virtual:messages';
const prefix = `${all}/`;

/** For each language what loads its messages, as code: each in a file of its own. */
const loaders = (part: string) =>
  `{ ${languageTags.map((tag) => `${tag}: () => import('${prefix}${tag}${part}')`).join(', ')} }`;

/** The namespaces that no first page shows: they come after it, or with the page that needs them. */
const later = new Set([
  'acts',
  'changes',
  'columns',
  'compare',
  'dead-ends',
  'history',
  'imports',
  'keys',
  'lists',
  'overview',
  'palette',
  'paste',
  'questions',
  'rules',
  'settings',
  'share',
  'team',
  'tools',
  'user-forms',
  'views',
]);

/**
 * Vite plugin: `virtual:messages` loads those of every language. `virtual:messages/en` is the files of `src/i18n/en`, one namespace each, with the ICU
 * messages compiled, so that no message parser is sent to the browser; `virtual:messages/en/later` is
 * the rest of them.
 */
export function messages(): Plugin {
  return {
    name: 'motorpool-messages',
    resolveId: (id) => (id === all || id.startsWith(prefix) ? `\0${id}` : null),
    async load(id) {
      if (id === `\0${all}`)
        return `export const first = ${loaders('')};\nexport const later = ${loaders('/later')};`;
      if (!id.startsWith(`\0${prefix}`)) return null;
      const [language = '', part] = id.slice(prefix.length + 1).split('/');
      const folder = join(import.meta.dirname, language);
      const result: Record<string, unknown> = {};
      for (const file of (await readdir(folder)).toSorted()) {
        const name = basename(file, '.ts');
        if (later.has(name) !== (part === 'later')) continue;
        const path = join(folder, file);
        this.addWatchFile(path);
        const module: unknown = await import(`${pathToFileURL(path).href}?at=${Date.now()}`);
        result[name] = compileMessages(v.parse(MessageModule, module).messages);
      }
      return `export default ${JSON.stringify(result)}`;
    },
  };
}
