import * as v from 'valibot';

const Chunk = v.object({
  file: v.string(),
  name: v.optional(v.string()),
  isEntry: v.optional(v.boolean(), false),
  imports: v.optional(v.array(v.string()), []),
  dynamicImports: v.optional(v.array(v.string()), []),
  css: v.optional(v.array(v.string()), []),
});

/** What we read of Vite's `manifest.json`: each chunk by its key, which is its source where it has one. */
export const Manifest = v.record(v.string(), Chunk);
type Manifest = v.InferOutput<typeof Manifest>;

/** What a first visit to one page fetches, in bytes as `sizeOf` counts them. */
export interface RouteSize {
  /** The name of the page: its file in `src/pages` without ending. */
  page: string;
  /** JavaScript until the page can be drawn: shell, page and one language, with all they import. */
  script: number;
  style: number;
  /** JavaScript that shell and page import dynamically, when somebody needs it. */
  later: number;
  /** The files of `script`. */
  files: readonly string[];
}

const isLanguage = (key: string) => key.includes('virtual:messages/');
/** The words that no first page shows. */
const isLater = (key: string) => isLanguage(key) && key.endsWith('/later');

/** The chunks with these keys and, again and again, those that they lead to by `follow`. */
const closure = (
  manifest: Manifest,
  keys: readonly string[],
  follow: (key: string) => readonly string[],
): Set<string> => {
  const reached = new Set<string>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (reached.has(key)) continue;
    if (!(key in manifest)) throw new Error(`The manifest names ${key}, which is not in it.`);
    reached.add(key);
    open.push(...follow(key));
  }
  return reached;
};

/**
 * Files that need each other run in no order that is right for all of them: something is used before it is made.
 * @throws Error if there are such files
 */
function refuseCircles(manifest: Manifest): void {
  const free = new Set<string>();
  const visit = (key: string, path: readonly string[]): void => {
    if (path.includes(key)) throw new Error(`Files in a circle: ${[...path, key].join(' > ')}.`);
    if (free.has(key)) return;
    for (const next of manifest[key]?.imports ?? []) visit(next, [...path, key]);
    free.add(key);
  };
  for (const key of Object.keys(manifest)) visit(key, []);
}

/** What of the first is not in the second. */
const without = (some: Iterable<string>, others: ReadonlySet<string>) =>
  [...some].filter((key) => !others.has(key));

/** Measures the chunks of one build; `sizeOf` gives a file's bytes. */
const measuring = (
  manifest: Manifest,
  pages: readonly string[],
  sizeOf: (file: string) => number,
) => {
  const isPage = (key: string) => pages.includes(manifest[key]?.name ?? '');
  const statics = (key: string) => manifest[key]?.imports ?? [];
  const dynamics = (key: string) =>
    (manifest[key]?.dynamicImports ?? []).filter((other) => !isPage(other));
  const total = (files: Iterable<string>) =>
    [...new Set(files)].reduce((sum, file) => sum + sizeOf(file), 0);
  const filesOf = (chunks: readonly string[]) => [
    ...new Set(chunks.flatMap((key) => manifest[key]?.file ?? [])),
  ];
  const script = (chunks: readonly string[]) => total(filesOf(chunks));
  const style = (chunks: readonly string[]) =>
    total(chunks.flatMap((key) => manifest[key]?.css ?? []));

  /** A reader has one language: the biggest, with what it brings along, stands for all. */
  const language = (first: ReadonlySet<string>, offered: readonly string[]): string[] =>
    offered
      .filter((key) => isLanguage(key) && !isLater(key))
      .map((key) => without(closure(manifest, [key], statics), first))
      .toSorted((a, b) => script(b) - script(a))[0] ?? [];

  return (page: string, roots: readonly string[]): RouteSize => {
    const first = closure(manifest, roots, statics);
    const offered = [...first].flatMap(dynamics);
    const shown = [...first, ...language(first, offered)];
    const reachable = closure(
      manifest,
      offered.filter((key) => !isLanguage(key)),
      (key) => [...statics(key), ...dynamics(key)],
    );
    const later = without(reachable, new Set(shown));
    return {
      page,
      script: script(shown),
      style: style(shown),
      later: script(later),
      files: filesOf(shown),
    };
  };
};

/**
 * What each page pulls in.
 * @param pages the names of the files in `src/pages`, without ending
 * @throws Error if a page has no chunk of its own: then everybody loads it, and nobody measures it; or if
 * chunks need each other in a circle
 */
export const measureRoutes = (
  manifest: Manifest,
  pages: readonly string[],
  sizeOf: (file: string) => number,
): RouteSize[] => {
  refuseCircles(manifest);
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const measure = measuring(manifest, pages, sizeOf);
  return pages.map((page) => {
    const key = Object.keys(manifest).find((one) => manifest[one]?.name === page);
    if (key === undefined) throw new Error(`The page "${page}" is not loaded lazily.`);
    return measure(page, [...entries, key]);
  });
};
