import type { ElementKind } from '../api/elements.ts';
import { createStore } from '../store.ts';

/** A list that somebody brings: what it says so far, and what it is most likely of. */
export interface Pasting {
  text: string;
  kind: ElementKind;
  /** The group from whose page it comes. */
  groupId: number | null;
}

/** The list that is open, if one is. */
export const pasting = createStore<{ opened: Pasting | null }>({ opened: null });

/** Opens the view in which a list becomes elements; the address says of what kind it is at first. */
export function openPasting(text: string, { pathname, search } = location): void {
  const group = /^\/groups\/(\d{1,9})$/.exec(pathname)?.[1];
  const tab = new URLSearchParams(search).get('tab');
  const place = group === undefined ? pathname.split('/')[1] : tab;
  const addresses = text.match(/\S@\S/g)?.length ?? 0;
  const isOfUsers = place === 'users' || addresses * 2 > text.trim().split(/\n/).length;
  const kind = place === 'services' || place === 'products' ? place : isOfUsers ? 'users' : 'cars';
  pasting.set({ opened: { text, kind, groupId: group === undefined ? null : Number(group) } });
}
