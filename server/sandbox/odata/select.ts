import type { Fail } from './error.ts';
import type { Fields } from './fields.ts';

/** The paths of the properties to answer with. */
export type Selection = ReadonlySet<string>;

/** Reads a `$select`: `id,userData/lastName`, or `userData` with all that is in it, or `*`. */
export function parseSelect(text: string, fields: Fields, fail: Fail): Selection | null {
  const known = Object.keys(fields);
  const selected = new Set<string>();
  let at = 0;
  for (const part of text.split(',')) {
    const path = part.trim();
    const matching =
      path === '*' ? known : known.filter((name) => name === path || name.startsWith(`${path}/`));
    if (path === '') fail(at, 'a property is expected here.');
    if (matching.length === 0) fail(at, `there is no property named '${path}'.`);
    for (const name of matching) selected.add(name);
    at += part.length + 1;
  }
  return selected;
}

/** What the selection leaves of an element; everything, where there is no selection. */
export function project(element: object, selection: Selection | null): object {
  return selection === null ? element : pick(element, selection, '');
}

function pick(value: object, selection: Selection, prefix: string): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
    const path = prefix + name;
    if (selection.has(path)) picked[name] = inner;
    else if (typeof inner === 'object' && inner !== null) {
      const nested = pick(inner, selection, `${path}/`);
      if (Object.keys(nested).length > 0) picked[name] = nested;
    }
  }
  return picked;
}
