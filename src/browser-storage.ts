/** The two that a browser has: for all its tabs and for ever, or for one tab until it is closed. */
type Area = 'local' | 'session';

/** What the browser did not take, for as long as this page lives. */
const untaken = new Map<string, string>();

const nameOf = (area: Area, key: string) => `${area}/${key}`;

/** The mere access throws where a browser blocks all site data. */
const storageOf = (area: Area) => (area === 'local' ? localStorage : sessionStorage);

/** What was stored under this key, null where nothing was. */
export function readStored(area: Area, key: string): string | null {
  const here = untaken.get(nameOf(area, key));
  if (here !== undefined) return here;
  try {
    return storageOf(area).getItem(key);
  } catch {
    return null;
  }
}

/** Stores a text; a browser that is full or refuses still knows it for this page. */
export function store(area: Area, key: string, value: string): void {
  untaken.delete(nameOf(area, key));
  try {
    storageOf(area).setItem(key, value);
  } catch {
    untaken.set(nameOf(area, key), value);
  }
}

export function removeStored(area: Area, key: string): void {
  untaken.delete(nameOf(area, key));
  try {
    storageOf(area).removeItem(key);
  } catch {
    // Nothing is kept where storage is refused.
  }
}
