import { ApiError } from '../api/errors.ts';

/** Where a page begins, and which element stood before it when that was asked. */
export interface PageParam {
  skip: number;
  after: number | null;
}

export const listStart: PageParam = { skip: 0, after: null };
export const pageSize = 100;
/** Whoever has come so far goes on: larger pages follow, so that a long list is no long row of waits. */
const farDown = 5 * pageSize;
const fartherPage = 500;
const pageSizeAfter = (skip: number) => (skip < farDown ? pageSize : fartherPage);
/** So often a list is read further back until it fits; from then on it is read as it moves. */
const attempts = 6;
/** So often everybody who is known may be gone from a list, before it is given up. */
const beginnings = 3;
/** So many of those that are known are asked for again where a list moves. */
const overlap = 8;

/** Asks for at most `top` elements of a list, behind the first `skip` ones. */
export type Ask<Item> = (skip: number, top: number) => Promise<readonly Item[]>;

/**
 * What comes after so many elements. The last of them is asked for again: where another one stands in
 * its place the list has changed, somebody may have slipped through between two pages, and null says so.
 */
async function readAfter<Item extends { id: number }>(
  ask: Ask<Item>,
  { skip, after }: PageParam,
  size = pageSize,
): Promise<readonly Item[] | null> {
  if (after === null) return ask(0, size);
  const [last, ...next] = await ask(skip - 1, size);
  return last?.id === after ? next : null;
}

/**
 * Goes on behind the last known row, wherever it stands by now: whoever stays in the list is read, however fast
 * others leave it. `place` is how far the list was read, which is less than is known once some have left.
 */
async function readAsItMoves<Item extends { id: number }>(
  ask: Ask<Item>,
  elements: Item[],
  place: number,
  size: number,
): Promise<{ place: number; isEnd: boolean; isAnew: boolean }> {
  const known = new Map(elements.map(({ id }, at) => [id, at]));
  const isNew = ({ id }: Item) => !known.has(id);
  let skip = Math.max(0, place - overlap);
  let page = await ask(skip, size);
  for (let back = overlap * overlap; skip > 0 && page.every(isNew); back *= overlap) {
    skip = Math.max(0, place - back);
    page = await ask(skip, size);
  }
  const rest = page.some(isNew) ? null : await ask(skip + page.length, size);
  const read = [...page, ...(rest ?? [])];
  const first = read.find((element) => !isNew(element));
  const cut = first === undefined ? 0 : (known.get(first.id) ?? 0);
  elements.length = cut;
  // Whoever was put in order anew stands where he was read first.
  for (const element of read) if ((known.get(element.id) ?? cut) >= cut) elements.push(element);
  return {
    place: skip + read.length,
    isEnd: rest?.length === 0,
    isAnew: first === undefined && read.length > 0,
  };
}

/** A list that was read from its beginning. */
interface ReadList<Item> {
  elements: Item[];
  /** So many rows of it were read: fewer than are known, where some have left meanwhile. */
  place: number;
  isEnd: boolean;
  /** It changed faster than it could be read: some of these may have left, and others come. */
  isMoving: boolean;
}

/**
 * The list from its beginning, as far as somebody has scrolled and one page further. `tell` hears how many
 * were read.
 * @throws ApiError `changing`, where nobody who was read is in the list when it is read again, time after time
 */
export async function readAnew<Item extends { id: number }>(
  ask: Ask<Item>,
  until: number,
  size = pageSize,
  tell: (count: number) => void = () => undefined,
): Promise<ReadList<Item>> {
  const elements: Item[] = [];
  let misfits = 0;
  while (elements.length <= until && misfits < attempts) {
    const after = elements.at(-1)?.id ?? null;
    const next = await readAfter(ask, { skip: elements.length, after }, size);
    if (next === null) {
      misfits += 1;
      elements.length = Math.max(0, elements.length - size * 2 ** misfits);
    } else if (next.length === 0)
      return { elements, place: elements.length, isEnd: true, isMoving: false };
    else for (const element of next) elements.push(element);
    tell(elements.length);
  }
  const read = { elements, place: elements.length, isEnd: false, isMoving: misfits === attempts };
  if (!read.isMoving) return read;
  for (let begun = 0; elements.length <= until && !read.isEnd;) {
    const { isAnew, ...further } = await readAsItMoves(ask, elements, read.place, size);
    Object.assign(read, further);
    if (isAnew) begun += 1;
    if (begun === beginnings) throw new ApiError('changing', { status: 200 });
    tell(elements.length);
  }
  return read;
}

/** Elements that were read one after the other. */
export interface ReadPage<Item> {
  elements: readonly Item[];
  /** They stand for all pages before them as well: the list had changed, and was read from its beginning. */
  isAnew: boolean;
  /** The list changed faster than it could be read: it has to be read once more before it is known. */
  isMoving: boolean;
  /** Where the next page begins; null where nothing comes after this one, and that is known. */
  next: PageParam | null;
}

async function readPage<Item extends { id: number }>(
  ask: Ask<Item>,
  from: PageParam,
  size: number,
): Promise<ReadPage<Item>> {
  const read = await readAfter(ask, from, size);
  const anew = read === null ? await readAnew(ask, from.skip, size) : null;
  const elements = anew?.elements ?? read ?? [];
  const skip = anew?.place ?? from.skip + elements.length;
  const isEnd = anew?.isEnd ?? elements.length === 0;
  const next = isEnd ? null : { skip, after: elements.at(-1)?.id ?? null };
  return { elements, isAnew: anew !== null, isMoving: anew?.isMoving === true, next };
}

/** The next page of a list, and only what is meant of it: where the API could not be asked for that alone, be it nothing. */
export async function readMeant<Item extends { id: number }>(
  ask: Ask<Item>,
  from: PageParam,
  isMeant: (element: Item) => boolean,
  size = pageSizeAfter(from.skip),
): Promise<ReadPage<Item>> {
  const page = await readPage(ask, from, size);
  return { ...page, elements: page.elements.filter(isMeant) };
}
