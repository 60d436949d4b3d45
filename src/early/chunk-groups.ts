import { join } from 'node:path';
import type { Rolldown } from 'vite';

type Group = Rolldown.CodeSplittingGroup;
type Graph = Rolldown.ChunkingContext;

const src = join(import.meta.dirname, '..');
const fileOf = (name: string) => join(src, name);
const isOwn = (id: string) => id.startsWith(src);

const elements = fileOf('pages/elements.tsx');
const settings = fileOf('pages/settings.tsx');

/** What comes by itself once the rows of a list are there. */
const behindRows = [
  'features/elements/list-bar.tsx',
  'features/users/user-menu.tsx',
  'features/views/saved-views.tsx',
  'parts/as-of.tsx',
  'parts/group-chips.tsx',
  'parts/just-made.tsx',
].map(fileOf);

/** What comes by itself beside every page, once it has come to rest. */
const beside = ['app/create-engine.ts', 'app/late-parts.tsx', 'features/runs/run-overlay.tsx'].map(
  fileOf,
);

/** The icons that a list shows at first. */
const listIcons = /icons-react.*[\\/]Icon(?:Plus|X)\./;

/** The modules of ours that this one leads to by static imports, itself included. */
function reachOf(root: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [root];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(graph.getModuleInfo(id)?.importedIds.filter(isOwn) ?? []));
  }
  return reached;
}

/** What can be loaded by itself, with the modules of ours that it needs: pages, and parts that come late. */
function findEntries(graph: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  const entries = new Map<string, ReadonlySet<string>>();
  const open = [...reachOf(fileOf('main.tsx'), graph)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const entry of graph.getModuleInfo(id)?.dynamicallyImportedIds.filter(isOwn) ?? []) {
      if (entries.has(entry)) continue;
      const reached = reachOf(entry, graph);
      entries.set(entry, reached);
      open.push(...reached);
    }
  }
  return entries;
}

/** Who needs a module of ours: what can be loaded by itself, and which pages are among it. */
interface Needed {
  entries: readonly string[];
  pages: readonly string[];
}

const late =
  (roots: readonly string[]) =>
  (_: string, { entries, pages }: Needed): boolean =>
    pages.length === 0 && entries.some((entry) => roots.includes(entry));

/**
 * Which modules come in one file. By itself each set of parts that share a module makes a file of it:
 * some hundred of them, most of some hundred bytes. So what the lists show at first comes in three, what
 * comes by itself after it in two, what most pages share in one. The last three of these take in no
 * library: pages need those as well, and would load all of what comes late with them. What they hold
 * leads to each other in one direction only, from the late to the early, so that no cycle comes of it.
 */
export function chunkGroups(): Group[] {
  let known: ReturnType<typeof findEntries> | null = null;
  const group = (
    name: string,
    priority: number,
    holds: (id: string, needed: Needed) => boolean,
    includeDependenciesRecursively = true,
  ): Group => ({
    name(id, graph) {
      known ??= findEntries(graph);
      const entries = [...known].filter(([, reached]) => reached.has(id)).map(([entry]) => entry);
      const pages = entries.filter((entry) => entry.startsWith(fileOf('pages')));
      return holds(id, { entries, pages }) ? name : null;
    },
    debugName: name,
    priority,
    includeDependenciesRecursively,
  });
  return [
    // What the first visit needs comes as one chunk: compressed as one it is a tenth smaller than as
    // the dozens that sharing alone would make of it (docs/decisions/2026-11-21-first-visit.md).
    { name: 'core', tags: ['$initial'], priority: 7 },
    group(
      'lists',
      6,
      (id, { entries, pages }) =>
        (entries.includes(elements) && pages.length > 2) || listIcons.test(id),
    ),
    group(
      'elements-lists',
      5,
      (_, { entries }) => entries.includes(elements) && entries.length > 1,
    ),
    { name: 'icons', test: /icons-react/, priority: 4 },
    group('pages', 3, (_, { pages }) => pages.length > 2 && !pages.includes(settings), false),
    group('behind-rows', 2, late(behindRows), false),
    group('beside', 1, late(beside), false),
  ];
}
