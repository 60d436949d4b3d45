/** A file of the repository, with its path from the top, slashes forward. */
export interface SourceFile {
  path: string;
  text: string;
}

/** What all checks may need to know beside the file that they look at. */
export interface Repository {
  /** Whether the repository has a file or a folder at this path. */
  has(path: string): boolean;
}

/** Looks at one file and names what is wrong in it: the line's number and a sentence. */
type Check = (file: SourceFile, repository: Repository) => { line: number; says: string }[];

const isCode = (path: string) => /\.tsx?$/.test(path);
const isGenerated = (path: string) => path.startsWith('src/api/generated/');

/** Every match of an expression in a text, with the number of the line that it begins on. */
const matches = (text: string, expression: RegExp) =>
  [...text.matchAll(expression)].map((match) => ({
    match,
    line: text.slice(0, match.index).split('\n').length,
  }));

/** A check that complains about every match of an expression in the files that it is for. */
const forbidding =
  (files: (path: string) => boolean, expression: RegExp, says: string): Check =>
  ({ path, text }) =>
    files(path) ? matches(text, expression).map(({ line }) => ({ line, says })) : [];

/** The layers of src and how far out each stands; lint knows the same order for static imports. */
const layers = [
  'session',
  'api',
  'kinds',
  'queries',
  'changes',
  'parts',
  'features',
  'pages',
  'app',
];

/** Lint follows static imports alone: this follows `import('...')` outward. */
const dynamicImports: Check = ({ path, text }) => {
  const own = layers.indexOf(/^src\/(\w+)\//.exec(path)?.[1] ?? '');
  if (own === -1) return [];
  return matches(text, /\bimport\(\s*['"]([^'"]+)['"]/g).flatMap(({ match, line }) => {
    const target = new URL(match[1] ?? '', `https://house/${path}`).pathname;
    const outer = layers.indexOf(/^\/src\/(\w+)\//.exec(target)?.[1] ?? '') > own;
    return outer ? [{ line, says: `A dynamic import of an outer layer: ${target}.` }] : [];
  });
};

/** Links between documents lead somewhere. Addresses and places within a page are left alone. */
const links: Check = ({ path, text }, repository) => {
  if (!path.endsWith('.md')) return [];
  return matches(text, /\]\(<?([^)\s>]+)>?[^)]*\)/g).flatMap(({ match, line }) => {
    const target = match[1] ?? '';
    if (/^([a-z][a-z0-9+.-]*:|#)/i.test(target)) return [];
    const { pathname } = new URL(target, `https://house/${path}`);
    const file = decodeURIComponent(pathname).slice(1);
    return repository.has(file) ? [] : [{ line, says: `A link to ${file}, which is not there.` }];
  });
};

/** Lint forbids `export *`: this finds the files that only hand on, name by name, what others define. */
const namedBarrel: Check = ({ path, text }) => {
  const handedOn = /^export (?:type )?\{[^}]*\}\s*from\s*['"][^'"]+['"];?/gm;
  if (!isCode(path) || isGenerated(path) || !handedOn.test(text)) return [];
  const rest = text
    .replaceAll(handedOn, '')
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .trim();
  return rest === '' ? [{ line: 1, says: 'No barrels: import the file that defines it.' }] : [];
};

/** Words that only their authors understood, and what is said now. */
const retired: Readonly<Record<string, string>> = {
  Book: 'RunStore',
  Teller: 'RunSnapshots',
  Leftovers: 'RunRecovery',
  LateEngine: 'LazyEngine',
  isAwake: 'isLoaded',
  Laid: 'PendingChange',
  patience: 'timeout',
  silence: 'inactivityTimeout',
  suffer: 'inject',
  useWaking: 'useEngineLoading',
  renumber: 'alias',
  Renumbered: 'GroupAlias',
  askFirst: 'confirmPlan',
  askedPlan: 'unconfirmed',
  RunFace: 'RunHost',
  RunDesk: 'RunOverlay',
  fillings: 'args',
  Deed: 'the type of an intent',
  useWhose: 'useScopeLabel',
  CarCatalogue: 'CarIndex',
  catalogue: 'car-index',
  flaws: 'errors',
  lane: 'column',
  lanes: 'columns',
  Lane: 'Column',
  Lanes: 'GroupColumns',
};

const retiredWord: Check = ({ path, text }) =>
  isCode(path) && !isGenerated(path)
    ? matches(
        text,
        new RegExp(`(?<![\\w-])(?:${Object.keys(retired).join('|')})(?![\\w-]|: ')`, 'g'),
      ).map(({ match: [word], line }) => ({
        line,
        says: `"${word}" is called ${retired[word]} now.`,
      }))
    : [];

/** Every check, by the name of what it forbids. */
export const checks: Readonly<Record<string, Check>> = {
  'suppression without a reason': forbidding(
    isCode,
    /(?:ox|es)lint-disable(?!.*\s--\s+\S.{4,})|@ts-(?:expect-error|nocheck)(?!.*\w+ \w+)/g,
    'A suppression says why on its own line: "-- reason".',
  ),
  'test left out': forbidding(
    isCode,
    /\b(?:test|it|describe|suite|bench)(?:\.\w+)*\.(?:only|skip|todo|fixme|skipIf|runIf)\b|\b[fx](?:it|describe|test)\(/g,
    'No test is left out, and none runs alone.',
  ),
  'path of a machine': forbidding(
    (path) => path !== 'package-lock.json',
    /(?<![\w.~/:<-])\/(?:work|home|root|Users)\/[\w.-]/g,
    'A path of one machine means nothing on another.',
  ),
  'named barrel': namedBarrel,
  'index file': forbidding(
    (path) => /(?:^|\/)index\.tsx?$/.test(path) && !isGenerated(path),
    /^/g,
    'A file is named after what it holds.',
  ),
  'text beside src/i18n': forbidding(
    (path) => path.startsWith('src/') && path.endsWith('.tsx') && !path.includes('.test.'),
    /(?<![=:(]\s*)\{\s*(['"`])[^'"`{}\n]*[a-z]{2}[^'"`{}\n]*\1\s*\}|\balt="[^"]/gi,
    'Every text comes from src/i18n.',
  ),
  'size in pixels': forbidding(
    (path) => path.startsWith('src/') && path.endsWith('.css'),
    /^\s*@media[^{]*\dpx|^\s*(?:font|font-size|line-height|(?:(?:min|max)-)?(?:width|height|inline-size|block-size)|flex|flex-basis|(?:row-|column-)?gap|padding[\w-]*|margin[\w-]*|inset[\w-]*|top|bottom|left|right|grid-template[\w-]*)\s*:[^;]*(?<![\w.])(?:[4-9]|\d\d+)px/gm,
    'Sizes are in rem (in em where a media query asks): the reader chooses how large text is.',
  ),
  'column or icon in pixels': forbidding(
    (path) => path.startsWith('src/') && path.endsWith('.tsx') && !path.includes('.test.'),
    /\bwidth: '[^'\n]*\dpx|\b(?:style|flex|maw|miw|w|h)=[^>\n]*[^$}\d]\dpx|<Icon\w*[^>]*\bsize=\{\d/g,
    'Sizes are in rem: the reader chooses how large text is.',
  ),
  'box without its label': forbidding(
    (path) => path.startsWith('src/') && path.endsWith('.tsx'),
    /^(?![\s\S]*styles\/InlineInput\.css)[\s\S]*?import \{[^}]*\b(?:Checkbox|Radio|Switch)\b[^}]*\} from '@mantine\/core'/g,
    'Without the styles of InlineInput a label stands below its box, until another part brings them.',
  ),
  'button that loses the focus': forbidding(
    (path) => path.startsWith('src/') && path.endsWith('.tsx'),
    /<Button\b[^>]*\sloading=/g,
    'A button that loads is disabled, and browsers take the focus from it: use BusyButton.',
  ),
  'colour without its palette': forbidding(
    (path) => /^src\/.*\.(?:tsx?|css)$/.test(path) && path !== 'src/early/without-palettes.ts',
    /\bcolor(?:=|: |=\{)['"](?:pink|grape|violet|indigo|cyan|teal|green|lime|yellow|orange)\b|--mantine-color-(?:pink|grape|violet|indigo|cyan|teal|green|lime|yellow|orange)\b/g,
    'The styles leave this palette out (src/early/without-palettes.ts).',
  ),
  'await at the top level': forbidding(
    (path) => /^src\/.*\.tsx?$/.test(path) && !path.includes('.test.'),
    /^(?:(?:export )?const [^\n]*= )?await\b/gm,
    'Where one module awaits at its top level, the bundler makes more files of all of them.',
  ),
  'dynamic import outward': dynamicImports,
  'retired word': retiredWord,
  'dead link': links,
};

/** Runs one check over all files: `path:line sentence` for each thing that is wrong. */
export const findings = (
  check: Check,
  files: readonly SourceFile[],
  repository: Repository,
): string[] =>
  files.flatMap((file) =>
    check(file, repository).map(({ line, says }) => `${file.path}:${line} ${says}`),
  );
