/** A file that breaks one rule of the house, and how the tool names that rule. */
export interface Violation {
  /** What it is, to follow "it catches". */
  what: string;
  path: string;
  text: string;
  rule: string;
  /** What the finding says, where the rule's name alone would not tell which wall was broken. */
  says?: string;
}

/** Each layer with the next one outside it: what it may least of all import. */
const outward: readonly (readonly [layer: string, outer: string])[] = [
  ['app', '../main.tsx'],
  ['pages', '../app/thing.ts'],
  ['features/cars', '../../pages/thing.ts'],
  ['parts', '../features/cars/thing.ts'],
  ['changes', '../parts/thing.ts'],
  ['queries', '../changes/thing.ts'],
  ['kinds', '../queries/thing.ts'],
  ['api', '../kinds/thing.ts'],
  ['session', '../api/thing.ts'],
];

/** A file whose import is the violation, and nothing else in it. */
const importing = (path: string, specifier: string): Pick<Violation, 'path' | 'text'> => ({
  path,
  text: `import { thing } from '${specifier}';\n\nexport const other = thing;\n`,
});

const imports = 'eslint(no-restricted-imports)';

/** One violation of each kind that oxlint is there to catch. */
export const lintViolations: readonly Violation[] = [
  ...outward.map(([layer, outer]) => ({
    what: `${layer} importing outward`,
    ...importing(`src/${layer}/outward.ts`, outer),
    rule: imports,
    says: `${layer.split('/')[0] ?? ''} may not import an outer layer.`,
  })),
  {
    what: 'api importing paths',
    ...importing('src/api/leaf.ts', '../paths.ts'),
    rule: imports,
    says: 'api stands below ui, paths and i18n.',
  },
  {
    what: 'the ground importing something of ours',
    path: 'src/store.ts',
    text: "import { thing as other } from './i18n/thing.ts';\n\nexport const thing = other;\n",
    rule: imports,
    says: 'browser-storage, store, and tab-channel import nothing of ours.',
  },
  {
    what: 'a feature importing a feature',
    ...importing('src/features/cars/sideways.ts', '../users/thing.ts'),
    rule: imports,
    says: 'Features never import each other',
  },
  {
    what: 'a feature importing a feature from a subfolder',
    ...importing('src/features/cars/list/sideways.ts', '../../users/thing.ts'),
    rule: imports,
    says: 'Features never import each other',
  },
  {
    what: 'ui importing something of ours',
    ...importing('src/ui/outward.ts', '../parts/thing.ts'),
    rule: imports,
    says: 'ui imports nothing of ours.',
  },
  {
    what: 'i18n importing something of ours',
    ...importing('src/i18n/outward.ts', '../session/thing.ts'),
    rule: imports,
    says: 'i18n imports nothing of ours.',
  },
  {
    what: 'React in changes',
    path: 'src/changes/react.ts',
    text: "import { version } from 'react';\n\nexport const shown = version;\n",
    rule: imports,
    says: 'changes is pure TypeScript.',
  },
  {
    what: 'Mantine in kinds',
    path: 'src/kinds/mantine.ts',
    text: "import { Text } from '@mantine/core';\n\nexport const shown = Text;\n",
    rule: imports,
    says: 'kinds is pure TypeScript.',
  },
  {
    what: 'server importing src',
    ...importing('server/outward.ts', '../src/api/thing.ts'),
    rule: imports,
    says: 'server shares nothing with src',
  },
  {
    what: 'src importing server',
    ...importing('src/api/server.ts', '../../server/thing.ts'),
    rule: imports,
    says: 'src shares nothing with server',
  },
  {
    what: 'a browser test importing more of src than its paths',
    ...importing('e2e/outward.ts', '../src/app/thing.ts'),
    rule: imports,
    says: 'the browser tests know its paths',
  },
  {
    what: 'an import of index.ts',
    ...importing('src/api/index-import.ts', '../session/index.ts'),
    rule: imports,
    says: 'No barrels',
  },
  {
    what: 'an import of a folder',
    ...importing('src/api/folder-import.ts', '.'),
    rule: imports,
    says: 'No barrels',
  },
  {
    what: 'a barrel',
    path: 'src/api/barrel.ts',
    text: "export * from './thing.ts';\n",
    rule: 'oxc(no-barrel-file)',
  },
  {
    what: 'a cycle',
    path: 'src/api/cycle.ts',
    text: "import { back } from './cycle-back.ts';\n\nexport const forth = (): number => back();\n",
    rule: 'import(no-cycle)',
  },
  {
    what: 'the other end of the cycle',
    path: 'src/api/cycle-back.ts',
    text: "import { forth } from './cycle.ts';\n\nexport const back = (): number => forth();\n",
    rule: 'import(no-cycle)',
  },
  {
    what: 'any',
    path: 'src/api/any.ts',
    text: 'export const anything = (value: any): unknown => value;\n',
    rule: 'typescript(no-explicit-any)',
  },
  {
    what: '@ts-ignore',
    path: 'src/api/ignored.ts',
    text: '// @ts-ignore\nexport const thing: string = 1;\n',
    rule: 'typescript(ban-ts-comment)',
  },
  {
    what: 'a floating promise',
    path: 'src/api/floating.ts',
    text: 'export const start = (): void => {\n  Promise.resolve(1);\n};\n',
    rule: 'typescript(no-floating-promises)',
  },
  {
    what: 'a text in JSX',
    path: 'src/ui/text.tsx',
    text: 'export const Text = () => <p>Hello</p>;\n',
    rule: 'react(jsx-no-literals)',
  },
  {
    what: 'a text in an attribute that is read out',
    path: 'src/ui/label.tsx',
    text: 'export const Label = () => <p aria-label="Hello" />;\n',
    rule: 'react(jsx-no-literals)',
  },
  {
    what: 'a default export',
    path: 'src/ui/default.ts',
    text: 'const thing = 1;\n\nexport default thing;\n',
    rule: 'import(no-default-export)',
  },
];

/** What knip is there to catch; `rule` is its kind of issue. */
export const knipViolations: readonly Violation[] = [
  {
    what: 'a dead export',
    path: 'src/session/thing.ts',
    text: 'export const thing = 1;\nexport const dead = 2;\n',
    rule: 'exports',
    says: 'dead',
  },
  {
    what: 'a dead exported type',
    path: 'src/paths.ts',
    text: 'export const thing = 1;\nexport type Dead = number;\n',
    rule: 'types',
    says: 'Dead',
  },
  {
    what: 'a file that nothing imports',
    path: 'src/ui/dead.ts',
    text: 'export const thing = 1;\n',
    rule: 'files',
    says: 'src/ui/dead.ts',
  },
  {
    what: 'a package that package.json does not name',
    path: 'src/queries/thing.ts',
    text: "import debounce from 'lodash';\n\nexport const thing = debounce;\n",
    rule: 'unlisted',
    says: 'lodash',
  },
];
