import { defineConfig } from 'oxlint';

/**
 * The layers of src, outermost first (docs/decisions, "layers"): each may import the ones after it,
 * never the ones before. `ui`, `paths` and `i18n` are leaves that everyone above `api` may use.
 */
const layers = [
  'main',
  'early',
  'app',
  'pages',
  'features',
  'parts',
  'changes',
  'queries',
  'kinds',
  'api',
  'session',
];
const leaves = ['ui', 'paths', 'i18n'];

/** Under the house: every layer and leaf may use it. */
const ground = ['browser-storage', 'store', 'tab-channel'];
const all = [...layers, ...leaves];
const files = new Set(['main', 'paths', ...ground]);

/** Matches an import specifier that leads into one of these layers, from anywhere in src. */
const pathOf = (name: string) => (files.has(name) ? `${name}(?:\\.tsx?)?$` : `${name}/`);
const into = (names: readonly string[]) => `^\\.{1,2}/(?:.*/)?(?:${names.map(pathOf).join('|')})`;

type Pattern = { message: string } & ({ regex: string } | { group: string[] });
type ImportRule = { 'no-restricted-imports': ['error', { patterns: Pattern[] }] };
const forbid = (patterns: Pattern[]): ImportRule => ({
  'no-restricted-imports': ['error', { patterns: [...everywhere, ...patterns] }],
});

const everywhere: Pattern[] = [
  {
    regex: '^\\.(.*/)?index(\\.tsx?)?$|^[./]+$',
    message: 'No barrels: import the file that defines it.',
  },
];

/** src code may not reach into the server, the browser tests or the benches. */
const beyond: Pattern = {
  regex: '^\\.{1,2}/(?:.*/)?(?:server|e2e|bench)/',
  message: 'src shares nothing with server, e2e and bench.',
};

/** From a feature's file, one step (`up`) above its own folder and down again is another feature. */
const sideways = (up: string): Pattern => ({
  regex: `^(?:\\./)?${up}[^.]|/features/`,
  message: 'Features never import each other: pass it by the page, or move it to parts.',
});

const outward = (layer: string): Pattern[] => {
  const outer = layers.slice(0, layers.indexOf(layer));
  return [
    beyond,
    ...(outer.length > 0
      ? [{ regex: into(outer), message: `${layer} may not import an outer layer.` }]
      : []),
    ...(layer === 'api' || layer === 'session'
      ? [{ regex: into(leaves), message: `${layer} stands below ui, paths and i18n.` }]
      : []),
    ...(layer === 'changes' || layer === 'kinds'
      ? [{ regex: '^(react|react-dom|@mantine/.*)$', message: `${layer} is pure TypeScript.` }]
      : []),
  ];
};

const layerRules = [
  ...layers.map((layer) => ({
    files: layer === 'main' ? ['src/main.tsx'] : [`src/${layer}/**/*.{ts,tsx}`],
    rules: forbid(outward(layer)),
  })),
  // As deep as the folders of a feature go: the steps up to its own top differ.
  ...[1, 2, 3].map((depth) => ({
    files: [`src/features/${'*/'.repeat(depth)}*.{ts,tsx}`],
    rules: forbid([...outward('features'), sideways('\\.\\./'.repeat(depth))]),
  })),
];

const leafRules = leaves.map((leaf) => ({
  files: leaf === 'paths' ? ['src/paths.ts'] : [`src/${leaf}/**/*.{ts,tsx}`],
  rules: forbid([
    beyond,
    {
      regex: into(all.filter((name) => name !== leaf)),
      message: `${leaf} imports nothing of ours.`,
    },
  ]),
}));

const groundNames = new Intl.ListFormat('en').format(ground);
const groundRule = {
  files: ground.map((name) => `src/${name}.ts`),
  rules: forbid([
    beyond,
    { regex: into(all), message: `${groundNames} import nothing of ours.` },
    {
      regex: '^(react|react-dom|@mantine/.*)$',
      message: `${groundNames} are pure TypeScript.`,
    },
  ]),
};

/**
 * Attributes whose text a person reads or hears: it comes from src/i18n, like all text. Not `alt`,
 * which is rightly empty on a picture that only decorates.
 */
const spoken = ['aria-label', 'description', 'label', 'placeholder', 'title'];

export default defineConfig({
  plugins: ['typescript', 'react', 'import', 'unicorn', 'oxc', 'jsx-a11y', 'vitest'],
  options: { typeAware: true, reportUnusedDisableDirectives: 'deny' },
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['dist/**', 'src/api/generated/**', '.data/**', 'reports/**'],
  rules: {
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'typescript/no-explicit-any': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    // The compiler's noImplicitReturns knows exhaustive switches; this rule does not.
    'typescript/consistent-return': 'off',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'vitest/no-focused-tests': 'error',
    'vitest/no-disabled-tests': 'error',
    'no-console': 'error',
    'no-restricted-imports': ['error', { patterns: everywhere }],
    'react/react-in-jsx-scope': 'off',
    // Intl.NumberFormat(...) and the like are calls, not components.
    'react/capitalized-calls': 'off',
    // BroadcastChannel and workers, our only postMessage, have no target origin.
    'unicorn/require-post-message-target-origin': 'off',
    'import/no-unassigned-import': ['error', { allow: ['**/*.css'] }],
    // A virtualised grid can not be a table element, and our live regions are not form outputs.
    'jsx-a11y/prefer-tag-over-role': 'off',
    // A helper stands best beside its only user.
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
  },
  overrides: [
    {
      files: ['src/**/*.tsx'],
      rules: {
        'react/jsx-no-literals': ['error', { restrictedAttributes: spoken }],
      },
    },
    ...layerRules,
    ...leafRules,
    groundRule,
    {
      files: ['server/**/*.ts'],
      rules: forbid([
        {
          group: ['**/src/**', '!**/src/api/generated/**'],
          message: 'server shares nothing with src but the types generated from openapi.',
        },
      ]),
    },
    {
      files: ['e2e/**/*.ts'],
      rules: forbid([
        {
          group: ['**/src/**', '!**/src/paths.ts', '!**/src/api/generated/**'],
          message: 'Of src, the browser tests know its paths and the contract alone.',
        },
      ]),
    },
    {
      files: ['src/test/**', 'bench/**', '.ci/**'],
      rules: { 'no-restricted-imports': ['error', { patterns: everywhere }] },
    },
    { files: ['server/**', 'bench/**', '.ci/**', 'e2e/**'], rules: { 'no-console': 'off' } },
    { files: ['*.config.ts', 'e2e/*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    { files: ['src/pages/**'], rules: { 'import/no-default-export': 'off' } },
    { files: ['**/*.test.{ts,tsx}'], rules: { 'react/jsx-no-literals': 'off' } },
  ],
});
