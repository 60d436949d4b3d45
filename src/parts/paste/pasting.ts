import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { createStore } from '../../store.ts';

/** A list that somebody brings: what it says so far, and what it is most likely of. */
export interface Pasting {
  /** Empty where a file is read for it. */
  text: string;
  file: File | null;
  kind: ElementKind;
  /** Somebody said of which kind it is. */
  isKindSure: boolean;
  /** The group from whose page it comes. */
  groupId: number | null;
}

/** A text field of more signs holds the page up when it is laid out. */
export const mostTyped = 30_000;

/** The list that is open, if one is. */
export const pasting = createStore<{ opened: Pasting | null }>({ opened: null });

/** An e-mail address; a VIN, or a German plate with its hyphen. */
const address = /\S@\S/g;
const carNumber = /\b(?:[A-HJ-NPR-Z\d]{17}|[A-ZÄÖÜ]{1,3}-[A-ZÄÖÜ]{1,2}\s?\d{1,4}[EH]?)\b/g;

/** So many lines tell what a list is of. */
const mostTelling = 1_000;

/** What a text is a list of most likely: the page says it where more than half of the lines do not. */
export function kindOfList(text: string): ElementKind {
  const lines = text.trim().split(/\s*\n\s*/, mostTelling);
  const isListOf = (form: RegExp) => (lines.join('\n').match(form)?.length ?? 0) * 2 > lines.length;
  if (isListOf(address)) return 'users';
  if (isListOf(carNumber)) return 'cars';
  const { pathname, search } = location;
  const shown = new URLSearchParams(search);
  const page = pathname.split('/')[1];
  const isOfGroup = groupIn(pathname) !== null;
  const place = isOfGroup ? shown.get('tab') : page === 'board' ? shown.get('kind') : page;
  return elementKinds.find((kind) => kind === place) ?? 'cars';
}

function groupIn(pathname: string): number | null {
  const group = /^\/groups\/(\d{1,9})$/.exec(pathname)?.[1];
  return group === undefined ? null : Number(group);
}

/** Opens the view in which a list, a text or what a file holds, becomes elements, be it of a kind that is known. */
export function openPasting(list: string | File, kind?: ElementKind): void {
  const isText = typeof list === 'string';
  const text = isText ? list : '';
  pasting.set({
    opened: {
      text,
      file: isText ? null : list,
      kind: kind ?? kindOfList(text),
      isKindSure: kind !== undefined,
      groupId: groupIn(location.pathname),
    },
  });
}

/** The page that reads lists itself, while one is shown: it takes what would open the view above. */
export const listTaker = createStore<{ take: ((list: string | File) => void) | null }>({
  take: null,
});
