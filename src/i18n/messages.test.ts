import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compile from 'icu-minify/compile';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { languageTags } from './languages.ts';
import { MessageModule, type MessageTree } from './message-tree.ts';

const here = import.meta.dirname;
const src = join(here, '..');
const namespaces = readdirSync(join(here, 'en')).map((file) => file.replace(/\.ts$/, ''));

function leaves(tree: MessageTree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[[...path, key].join('.'), value] as [string, string]]
      : leaves(value, [...path, key]),
  );
}

async function read(language: string, namespace: string): Promise<Map<string, string>> {
  const module: unknown = await import(`./${language}/${namespace}.ts`);
  return new Map(leaves(v.parse(MessageModule, module).messages));
}

/** The names that a message expects, from its compiled form: parts are `[name, type, choices]`. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const visit = (parts: unknown) => {
    if (!Array.isArray(parts)) return;
    for (const part of parts as unknown[]) {
      if (!Array.isArray(part)) continue;
      const [name, type, ...rest] = part as unknown[];
      found.add(String(name));
      if (typeof type !== 'number' || type === 0) visit([type, ...rest]);
      else
        for (const choices of rest)
          if (typeof choices === 'object') Object.values(choices ?? {}).forEach(visit);
    }
  };
  visit(compile(message));
  return [...found].toSorted();
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path.includes('i18n') ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.')
      ? [readFileSync(path, 'utf8')]
      : [];
  });
}

test.each(
  languageTags.flatMap((language) => namespaces.map((namespace) => ({ language, namespace }))),
)(
  '"$language" says everything of "$namespace" with the same arguments',
  async ({ language, namespace }) => {
    const en = await read('en', namespace);
    const other = await read(language, namespace);
    expect([...other.keys()]).toEqual([...en.keys()]);
    for (const [key, message] of en)
      expect([key, argumentsOf(other.get(key) ?? '')]).toEqual([key, argumentsOf(message)]);
  },
);

/** Named in full in the source, put together there from its parent's name, or looked up in its parent. */
function isUsed(code: string, key: string): boolean {
  const parent = key.split('.').slice(0, -1).join('.');
  const named = [`'${key}'`, `"${key}"`, `\`${key}\``].some((name) => code.includes(name));
  const ofParent = [`\`${parent}.\${`, `.${parent}[`].some((name) => code.includes(name));
  return named || (parent !== '' && ofParent);
}

test.each(namespaces)('no message of "%s" is dead', async (namespace) => {
  const code = sources(src).join('\n');
  const en = await read('en', namespace);
  expect([...en.keys()].filter((key) => !isUsed(code, key))).toEqual([]);
});

test.each(namespaces)(
  'no branch of "%s" is empty: that would be an error when it is shown',
  async (namespace) => {
    for (const language of languageTags)
      for (const [key, message] of await read(language, namespace))
        expect(message, `${language} ${key}`).not.toMatch(/\{\s*\}/);
  },
);
