import { basename, join } from 'node:path';
import type { Rolldown } from 'vite';
import { readNeeds, reachOf } from './module-graph.ts';
import { librariesFile } from './static-shell-names.ts';

type Group = Rolldown.CodeSplittingGroup;
type Graph = Rolldown.ChunkingContext;

const src = join(import.meta.dirname, '..');
const fileOf = (name: string) => join(src, name);

const app = fileOf('main.tsx');
/** What draws is the app's, though this asks for it while it runs. */
const isDrawing = (id: string) => id.endsWith('/react-dom/client.js');
const elements = fileOf('pages/elements.tsx');

/** What comes by itself once the rows of a list are there. */
const behindRows = [
  'features/elements/list-bar.tsx',
  'features/users/user-menu.tsx',
  'features/views/saved-views.tsx',
  'parts/reads/as-of.tsx',
  'parts/groups/group-chips.tsx',
  'parts/elements/just-made.tsx',
].map(fileOf);

/** What comes by itself once the cards of the board are there. */
const behindCards = [
  'features/board/cards/card-groups.tsx',
  'features/board/cards/find-cards.tsx',
  'features/board/columns/column-hands.ts',
  'features/board/columns/no-column.tsx',
  'features/board/drag/hands.tsx',
  'features/board/selection/copy-cards.ts',
  'features/board/selection/rubber-band.tsx',
  'features/board/tray/tray.tsx',
].map(fileOf);

/** What comes by itself beside every page, once it has come to rest. */
const beside = [
  'app/late-parts.tsx',
  'features/runs/run-overlay.tsx',
  'features/shell/view-links.tsx',
  'features/users/made-passwords.tsx',
].map(fileOf);

/** What comes by itself comes beside other files, and its style in one with theirs: a request less each. */
const styleBeside: ReadonlyMap<string, string> = new Map([
  ['behind-rows', 'fields'],
  ['beside', 'beside-pages'],
]);

/** What the browser keeps of memberships. */
const keeping = fileOf('queries/kept-memberships.ts');

const isPage = (id: string) => id.startsWith(fileOf('pages/'));
const pageName = (id: string) => basename(id, '.tsx');

/** The feature that a module of ours belongs to, if any. */
const featureOf = (id: string) => /^features[\\/]([^\\/]+)/.exec(id.slice(src.length + 1))?.[1];

/** What is loaded by itself: the app, a page, the words of a language, or a part that comes late. */
interface Entry {
  id: string;
  /** A library belongs to the feature that loads it. */
  feature: string | undefined;
  /** The modules that it needs. */
  needed: ReadonlySet<string>;
}

/** The app, and all that it leads to by dynamic imports. */
function findEntries(graph: Graph): readonly Entry[] {
  const needs = readNeeds(graph);
  const entries: Entry[] = [{ id: app, feature: undefined, needed: reachOf(app, needs) }];
  const known = new Set([app]);
  for (const { needed } of entries)
    for (const loader of needed)
      for (const id of graph.getModuleInfo(loader)?.dynamicallyImportedIds ?? []) {
        if (known.has(id)) continue;
        known.add(id);
        const feature = featureOf(id.startsWith(src) ? id : loader);
        entries.push({ id, feature, needed: reachOf(id, needs) });
      }
  return entries;
}

/** In which file a module comes that these need; null where that is its own. */
function fileFor(entries: readonly Entry[]): string | null {
  const ids = entries.map(({ id }) => id);
  const pages = ids.filter(isPage).map(pageName);
  const features = new Set(entries.filter(({ id }) => !isPage(id)).map(({ feature }) => feature));
  const isBehind = ids.some((id) => behindRows.includes(id));
  const isBehindCards = ids.some((id) => behindCards.includes(id));
  const isBeside = ids.some((id) => beside.includes(id));
  const isOfSettings = pages.includes('settings');
  if (ids.includes(app) || ids.some(isDrawing) || (isOfSettings && pages.length > 1)) return 'core';
  if (pages.includes('elements') && (pages.length > 1 || isBeside)) return 'lists';
  if (pages.includes('elements')) return 'elements';
  if (isOfSettings && entries.length > 1) return 'fields';
  if (pages.length > 0) {
    if (pages.length > 2 || isBehind) return 'pages';
    if (isBeside) return 'beside-pages';
    return features.size > 0 ? `${pages.join('-')}-shared` : pages.join('-');
  }
  if (ids.some((id) => id.includes('pragmatic-drag-and-drop'))) return 'drag';
  if (ids.includes(keeping)) return 'lists';
  if (isBehind) return 'behind-rows';
  if (isBehindCards && isBeside) return 'pages';
  if (isBehindCards) return features.size > 1 ? 'cards-shared' : 'behind-cards';
  if (isBeside) return 'beside';
  const [feature] = features;
  if (features.size === 1 && feature !== undefined) return `${feature}-late`;
  return entries.length > 1 ? 'late' : null;
}

/**
 * Which modules come in one file. By itself each set of parts that share a module makes a file of it:
 * some hundred of them, most of some hundred bytes. Here it is asked who needs a module, and files are
 * made by when they come: with every page (`core`), with all lists (`lists`), with several pages or one,
 * by itself after the rows, by itself beside every page, or when somebody opens a part of a feature.
 * What a module needs is needed by all that need the module, and so never comes later than it: no two
 * files need each other in a circle.
 */
export function chunkGroups(): Group[] {
  let known: ReturnType<typeof findEntries> | null = null;
  const fileOfModule = (id: string, graph: Graph): string | null => {
    // The words of a language stand alone, since a reader has one.
    if (id.includes('virtual:messages/')) return null;
    if (id.endsWith('.html')) return 'core';
    known ??= findEntries(graph);
    const entries = known.filter(({ needed }) => needed.has(id));
    if (entries.length === 0) return null;
    // Nearly every page looks like a list: those rules of style come with the others.
    const isStyleOfLists = id.endsWith('.css') && entries.some((entry) => entry.id === elements);
    if (isStyleOfLists) return 'core';
    const file = fileFor(entries);
    return (id.endsWith('.css') && styleBeside.get(file ?? '')) || file;
  };
  const isOfLibraries = (id: string, graph: Graph) =>
    id.includes('/node_modules/') && !id.endsWith('.css') && fileOfModule(id, graph) === 'core';
  return [
    // They run as a task of their own, ahead of what is ours (load-app.ts).
    {
      name: (id, graph) => (isOfLibraries(id, graph) ? librariesFile : null),
      debugName: librariesFile,
      priority: 2,
    },
    // The bundler lets the entry of the page stand in a file that holds all of what it needs.
    {
      name: (id, graph) => (fileOfModule(id, graph) === 'core' ? 'core' : null),
      debugName: 'core',
      priority: 1,
    },
    { name: fileOfModule, debugName: 'others', includeDependenciesRecursively: false },
  ];
}
