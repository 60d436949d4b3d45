import { parseAst, type Rolldown } from 'vite';

/** Which modules a module needs, by static imports. */
type Needs = (id: string) => readonly string[];

/** From which module each name of an index comes. */
type Index = ReadonlyMap<string, string>;

const nameOf = (node: { type: string; name?: unknown; value?: unknown }) =>
  String(node.type === 'Identifier' ? node.name : node.value);

/** Whether a path of an import can be that of a module. */
const isNamed = (id: string, source: string) =>
  source.startsWith('.')
    ? id.endsWith(source.replace(/^(?:\.{1,2}\/)+/, '/'))
    : id.includes(`/node_modules/${source}/`);

/**
 * Tells which modules each module needs. A library is imported by its index, which leads to all of it:
 * of that only the modules are followed whose names are asked for, as the bundler drops the rest.
 */
export function readNeeds(graph: Rolldown.ChunkingContext): Needs {
  const indexes = new Map<string, Index | null>();
  const known = new Map<string, readonly string[]>();
  const importedBy = (id: string) => graph.getModuleInfo(id)?.importedIds ?? [];
  const statementsOf = (id: string) => parseAst(graph.getModuleInfo(id)?.code ?? '').body;

  /** What a module hands on, where it does nothing else; null where it does. */
  function readIndex(id: string): Index | null {
    const index = new Map<string, string>();
    const locals = new Map<string, string>();
    const find = (source: string) => importedBy(id).find((one) => isNamed(one, source));
    for (const statement of statementsOf(id)) {
      if (statement.type === 'ImportDeclaration') {
        const from = find(statement.source.value);
        if (from !== undefined)
          for (const { local } of statement.specifiers) locals.set(local.name, from);
      } else if (statement.type === 'ExportAllDeclaration') {
        const from = find(statement.source.value);
        for (const [name, module] of (from !== undefined && indexOf(from)) || [])
          index.set(name, module);
      } else if (statement.type === 'ExportNamedDeclaration' && statement.declaration === null) {
        const from = statement.source === null ? undefined : find(statement.source.value);
        for (const { local, exported } of statement.specifiers) {
          const module = from ?? locals.get(nameOf(local));
          if (module !== undefined) index.set(nameOf(exported), module);
        }
      } else if (statement.type !== 'ExpressionStatement') return null;
    }
    return index;
  }

  function indexOf(id: string): Index | null {
    if (!id.includes('/node_modules/') || !/\.m?js$/.test(id)) return null;
    const read = indexes.get(id);
    if (read !== undefined) return read;
    const index = readIndex(id);
    indexes.set(id, index);
    return index;
  }

  function readNeedsOf(id: string): readonly string[] {
    const imported = importedBy(id);
    const needed = new Set(imported.filter((one) => indexOf(one) === null));
    if (needed.size === imported.length) return imported;
    for (const statement of statementsOf(id)) {
      if (statement.type !== 'ImportDeclaration' && statement.type !== 'ExportNamedDeclaration')
        continue;
      const source = statement.source?.value;
      if (source === undefined) continue;
      const from = imported.find((one) => isNamed(one, source) && indexOf(one) !== null);
      if (from === undefined) continue;
      for (const specifier of statement.specifiers) {
        const name =
          specifier.type === 'ImportSpecifier'
            ? nameOf(specifier.imported)
            : specifier.type === 'ExportSpecifier'
              ? nameOf(specifier.local)
              : '';
        needed.add(indexOf(from)?.get(name) ?? from);
      }
    }
    return [...needed];
  }

  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const needs = readNeedsOf(id);
    known.set(id, needs);
    return needs;
  };
}

/** The modules that one leads to by static imports, itself included. */
export function reachOf(root: string, needs: Needs): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [root];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...needs(id));
  }
  return reached;
}
