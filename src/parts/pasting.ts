import type { ElementKind } from '../api/elements.ts';
import { createStore } from '../store.ts';

/** A list that somebody brings: what it says so far, and what it is most likely of. */
export interface Pasting {
  text: string;
  kind: ElementKind;
  /** The group from whose page it comes. */
  groupId: number | null;
  /** It was a file that is no text. */
  isWorkbook: boolean;
}

/** The list that is open, if one is. */
export const pasting = createStore<{ opened: Pasting | null }>({ opened: null });

/** Opens the view in which a list becomes elements; the address says of what kind it is at first. */
export function openPasting(text: string, { isWorkbook = false } = {}): void {
  const { pathname, search } = location;
  const group = /^\/groups\/(\d{1,9})$/.exec(pathname)?.[1];
  const shown = new URLSearchParams(search);
  const page = pathname.split('/')[1];
  const place =
    group !== undefined ? shown.get('tab') : page === 'board' ? shown.get('kind') : page;
  const addresses = text.match(/\S@\S/g)?.length ?? 0;
  const isOfUsers = place === 'users' || addresses * 2 > text.trim().split(/\n/).length;
  const kind = place === 'services' || place === 'products' ? place : isOfUsers ? 'users' : 'cars';
  const groupId = group === undefined ? null : Number(group);
  pasting.set({ opened: { text, kind, groupId, isWorkbook } });
}

/** A list that was pasted, dropped or chosen; a file has a name, and no text where it is a workbook. */
export interface BroughtList {
  name: string | null;
  text: string | null;
}

/** The page that reads lists itself, while one is shown: it takes what would open the view above. */
export const listTaker = createStore<{ take: ((list: string | File) => void) | null }>({
  take: null,
});
