import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as v from 'valibot';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');

/** The rules under test: the real ones, not a copy that could differ. */
const configs = ['oxlint.config.ts', 'knip.json', 'tsconfig.json', 'package.json'];

/** A file that uses what these files export, all under the name `thing`. */
const using = (...specifiers: string[]): string =>
  [
    ...specifiers.map((specifier, at) => `import { thing as thing${at} } from '${specifier}';`),
    `\nexport const thing = [${specifiers.map((_, at) => `thing${at}`).join(', ')}];\n`,
  ].join('\n');

/** The smallest house in which every layer uses all that it may, and every export is used. */
const tidy: Readonly<Record<string, string>> = {
  'index.html': '<script type="module" src="/src/main.tsx"></script>\n',
  'vite.config.ts': "import { defineConfig } from 'vite';\n\nexport default defineConfig({});\n",
  'src/main.tsx': "import { thing } from './app/thing.ts';\n\ndocument.title = String(thing);\n",
  'src/app/thing.ts': using('../pages/thing.ts'),
  'src/pages/thing.ts': using('../features/cars/thing.ts', '../features/users/thing.ts'),
  'src/features/cars/thing.ts': using('./list/thing.ts', '../../parts/thing.ts'),
  'src/features/cars/list/thing.ts': using('../name.ts', '../../../ui/thing.ts'),
  'src/features/cars/name.ts': "export const thing = 'cars';\n",
  'src/features/users/thing.ts': using('../../parts/thing.ts', '../../i18n/thing.ts'),
  'src/parts/thing.ts': using('../changes/thing.ts', '../session/thing.ts', '../paths.ts'),
  'src/changes/thing.ts': using('../queries/thing.ts', '../api/thing.ts'),
  'src/queries/thing.ts': using('../kinds/thing.ts', '../api/thing.ts'),
  'src/kinds/thing.ts': using('../api/thing.ts', '../ui/thing.ts'),
  'src/api/thing.ts': using('../session/thing.ts'),
  'src/session/thing.ts': using('../store.ts'),
  'src/ui/thing.ts': using('../store.ts'),
  'src/i18n/thing.ts': 'export const thing = 1;\n',
  'src/paths.ts': 'export const thing = 1;\n',
  'src/store.ts': 'export const thing = 1;\n',
  'src/api/generated/types.gen.ts': 'export type Thing = number;\n',
  'server/main.ts':
    "import type { Thing } from '../src/api/generated/types.gen.ts';\n\nconst thing: Thing = 1;\nconsole.log(thing);\n",
  'e2e/thing.test.ts': "import { thing } from '../src/paths.ts';\n\nconsole.log(thing);\n",
};

/** What a tool found: where, which rule, and in which words. */
export interface Finding {
  path: string;
  rule: string;
  says: string;
}

/** A small copy of the house in a temporary folder, under the real rules. */
export interface SampleHouse {
  /** Writes a file into it, in place of what is there. */
  plant(path: string, text: string): void;
  lint(): Promise<Finding[]>;
  knip(): Promise<Finding[]>;
  remove(): void;
}

const OxlintReport = v.object({
  diagnostics: v.array(
    v.object({ filename: v.string(), code: v.string(), help: v.optional(v.string(), '') }),
  ),
  number_of_files: v.number(),
});

const Names = v.array(v.object({ name: v.string() }));
const KnipReport = v.object({
  issues: v.array(
    v.object({ file: v.string(), exports: Names, files: Names, types: Names, unlisted: Names }),
  ),
});

/** Builds the tidy house. Remove it at the end. */
export const buildSampleHouse = (): SampleHouse => {
  const folder = mkdtempSync(join(tmpdir(), 'motorpool-house-'));
  const plant = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const config of configs) cpSync(join(root, config), join(folder, config));
  // A link is no folder: the real .gitignore's "node_modules/" would not match it.
  plant('.gitignore', 'node_modules\n');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(tidy)) plant(path, text);

  // The tools exit with 1 when they find something, and that is no failure here: an answer that is
  // not their report is, and the schemas refuse it.
  const run = (tool: string, args: string[]) =>
    new Promise<unknown>((resolve, reject) => {
      execFile(join(bin, tool), args, { cwd: folder }, (error, stdout, stderr) => {
        try {
          resolve(JSON.parse(stdout));
        } catch {
          reject(new Error(`${tool}: ${stderr || stdout}`, { cause: error }));
        }
      });
    });

  return {
    plant,
    lint: async () => {
      const report = v.parse(OxlintReport, await run('oxlint', ['--format=json']));
      if (report.number_of_files === 0) throw new Error('oxlint looked at no file.');
      return report.diagnostics.map(({ filename, code, help }) => ({
        path: filename,
        rule: code,
        says: help,
      }));
    },
    knip: async () => {
      const kinds = ['exports', 'files', 'types', 'unlisted'] as const;
      const args = ['--reporter=json', `--include=${kinds.join(',')}`];
      const report = v.parse(KnipReport, await run('knip', args));
      return report.issues.flatMap((issue) =>
        kinds.flatMap((rule) =>
          issue[rule].map(({ name }) => ({ path: issue.file, rule, says: name })),
        ),
      );
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
