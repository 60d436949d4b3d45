import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { checks, findings, type SourceFile } from './repository-checks.ts';

const root = join(import.meta.dirname, '..');

/** What is in the repository or about to be: neither what git ignores nor what is deleted. */
const listed = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  {
    cwd: root,
    encoding: 'utf8',
  },
);
const isText = (path: string) => !/\.(?:png|ico|woff2?|gz|br)$/.test(path);
const files: SourceFile[] = listed
  .split('\0')
  .filter((path) => path !== '' && isText(path) && existsSync(join(root, path)))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const repository = { has: (path: string) => existsSync(join(root, path)) };

/** A file for a check. A broken bar keeps what is forbidden from being found in this file itself. */
const file = (path: string, text: string): SourceFile => ({ path, text: text.replaceAll('¦', '') });

/** For each check a file that it must refuse and one, close to it, that it must let pass. */
const samples: Readonly<Record<string, { refused: SourceFile; passed: SourceFile }>> = {
  'suppression without a reason': {
    refused: file('server/a.ts', '// ox¦lint-disable-next-line no-console\n'),
    passed: file('server/a.ts', '// ox¦lint-disable-next-line no-console -- it is for people\n'),
  },
  'test left out': {
    refused: file('src/a.test.ts', "test.on¦ly('a', () => {});\n"),
    passed: file('src/a.test.ts', "test.each([1])('a', () => {});\n"),
  },
  'path of a machine': {
    refused: file('README.md', 'cd /ho¦me/ada/motorpool\n'),
    passed: file('README.md', 'https://example.org/home/ada and src/work/a.ts\n'),
  },
  'named barrel': {
    refused: file('src/api/a.ts', "// All of b.\nexport { b } from './b.ts';\n"),
    passed: file('src/api/a.ts', "export type { B } from './b.ts';\nexport const a = 1;\n"),
  },
  'index file': {
    refused: file('src/api/index.ts', 'export const a = 1;\n'),
    passed: file('src/api/reindex.ts', 'export const a = 1;\n'),
  },
  'text beside src/i18n': {
    refused: file('src/ui/a.tsx', "const A = () => <p>{'Hello'}</p>;\n"),
    passed: file('src/ui/a.tsx', `const A = () => <img className={'hello'} alt="" />;\n`),
  },
  'size in pixels': {
    refused: file('src/ui/a.module.css', '.a {\n  font-size: 14px;\n}\n'),
    passed: file('src/ui/a.module.css', '.a {\n  padding: 0.5rem 1px;\n  border: 4px solid;\n}\n'),
  },
  'column or icon in pixels': {
    refused: file('src/ui/a.tsx', 'const a = <IconPlus size={16} aria-hidden />;\n'),
    passed: file('src/ui/a.tsx', 'const a = <IconPlus size="1rem" aria-hidden />;\n'),
  },
  'box without its label': {
    refused: file('src/ui/a.tsx', "import { Button, Checkbox } from '@mantine/core';\n"),
    passed: file(
      'src/ui/a.tsx',
      "import '@mantine/core/styles/InlineInput.css';\nimport { Switch } from '@mantine/core';\n",
    ),
  },
  'button that loses the focus': {
    refused: file('src/ui/a.tsx', 'const a = <Button type="submit" loa¦ding={busy} />;\n'),
    passed: file('src/ui/a.tsx', 'const a = <BusyButton type="submit" busy={busy} />;\n'),
  },
  'colour without its palette': {
    refused: file('src/ui/a.tsx', 'const a = <Button color="te¦al" />;\n'),
    passed: file('src/ui/a.tsx', 'const a = <Button color="gray" />;\n'),
  },
  'await at the top level': {
    refused: file('src/main.tsx', 'aw¦ait loadWords();\n'),
    passed: file('src/main.tsx', 'void loadWords().then(async () => {\n  await mount();\n});\n'),
  },
  'dynamic import outward': {
    refused: file('src/queries/a.ts', "const a = imp¦ort('../parts/a.ts');\n"),
    passed: file('src/app/a.ts', "const a = imp¦ort('../pages/a.tsx');\n"),
  },
  'retired word': {
    refused: file('src/changes/a.ts', 'const late = new Late¦Engine();\n'),
    passed: file('src/changes/a.ts', 'const lazy = new LazyEngine(); // a bookshelf\n'),
  },
  'dead link': {
    refused: file('docs/a.md', '[the layers](decisions/no-such-file.md)\n'),
    passed: file('docs/a.md', '[the license](../LICENSE#top) [x](https://x.org)\n'),
  },
};

test('the repository has files to look at', () => {
  expect(files.length).toBeGreaterThan(20);
});

test('the README names every script of package.json, and no other', () => {
  const text = (path: string) => files.find((one) => one.path === path)?.text ?? '';
  const { scripts } = v.parse(
    v.object({ scripts: v.record(v.string(), v.string()) }),
    JSON.parse(text('package.json')),
  );
  const table = text('README.md').split('## Scripts')[1]?.split('\n## ')[0] ?? '';
  const named = [...table.matchAll(/^\| `([\w:]+)` \|/gm)].map(([, name]) => name);
  expect(new Set(named)).toEqual(new Set(Object.keys(scripts)));
});

describe.each(Object.entries(checks))('%s', (name, check) => {
  test('is refused', () => {
    const sample = samples[name];
    expect(findings(check, sample ? [sample.refused] : [], repository)).toHaveLength(1);
    expect(findings(check, sample ? [sample.passed] : [], repository)).toEqual([]);
  });

  test('is nowhere in the repository', () => {
    expect(findings(check, files, repository)).toEqual([]);
  });
});
