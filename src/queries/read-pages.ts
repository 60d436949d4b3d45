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
/** A list that changes faster than it can be read is given up in the end. */
const attempts = 6;

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
 * The list from its beginning, as far as somebody has scrolled and one page further. `tell` hears how many
 * were read.
 */
export async function readAnew<Item extends { id: number }>(
  ask: Ask<Item>,
  until: number,
  size = pageSize,
  tell: (count: number) => void = () => undefined,
) {
  const elements: Item[] = [];
  let misfits = 0;
  while (elements.length <= until) {
    const after = elements.at(-1)?.id ?? null;
    const next = await readAfter(ask, { skip: elements.length, after }, size);
    if (next === null) {
      misfits += 1;
      if (misfits === attempts) throw new ApiError('changing', { status: 200 });
      elements.length = Math.max(0, elements.length - size * 2 ** misfits);
    } else if (next.length === 0) return { elements, isEnd: true };
    else for (const element of next) elements.push(element);
    tell(elements.length);
  }
  return { elements, isEnd: false };
}

/** Elements that were read one after the other. */
export interface ReadPage<Item> {
  elements: readonly Item[];
  /** They stand for all pages before them as well: the list had changed, and was read from its beginning. */
  isAnew: boolean;
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
  const skip = (anew === null ? from.skip : 0) + elements.length;
  const isEnd = anew?.isEnd ?? elements.length === 0;
  const next = isEnd ? null : { skip, after: elements.at(-1)?.id ?? null };
  return { elements, isAnew: anew !== null, next };
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
