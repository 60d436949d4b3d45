import * as v from 'valibot';
import { keptByCustomer } from '../account/kept-by-customer.ts';

/** How the cards of a column are sorted where it is not by what people call them. */
export const cardSorts = ['nameDown', 'id', 'idDown'] as const;
export type CardSort = (typeof cardSorts)[number];

// "In no group" can be collapsed and sorted as well.
const AnyColumn = v.union([v.number(), v.literal('none')]);

const Arranged = v.variant('is', [
  v.object({ is: v.picklist(['pinned', 'hidden']), column: v.number() }),
  v.object({ is: v.literal('collapsed'), column: AnyColumn }),
  // Moved by hand: behind another one, or before all.
  v.object({ is: v.literal('placed'), column: v.number(), after: v.nullable(v.number()) }),
  v.object({ is: v.literal('sorted'), column: AnyColumn, by: v.picklist(cardSorts) }),
]);

/** What is so of a column of the board: the id of its group, and of the one that it stands behind. */
export type Arranged = v.InferOutput<typeof Arranged>;

const kept = keptByCustomer<Arranged>('motorpool.board-columns', v.array(Arranged));

/** How the columns of a customer are arranged in this browser. */
export const columnsOf = kept.of;

/** Keeps this as the arrangement for a customer. */
export const keepColumns = kept.keep;

/** Forgets the arrangements of all customers. */
export const forgetKeptColumns = kept.forget;

/** The arrangement for the customer that the page shows. */
export const useKeptColumns = kept.useKept;

const letters = { pinned: 'p', hidden: 'h', collapsed: 'c', placed: 'm', sorted: 's' } as const;

function moreOf(arranged: Arranged): string {
  if (arranged.is === 'placed') return `-${arranged.after ?? 0}`;
  return arranged.is === 'sorted' ? `-${arranged.by}` : '';
}

/** An arrangement as an address says it, e.g. `p7.m12-7.cnone`. */
export const columnsText = (arranged: readonly Arranged[]): string =>
  arranged.map((each) => letters[each.is] + each.column + moreOf(each)).join('.');

/** What an address says of the columns; nonsense in it is left out. */
export const columnsInText = (text: string): readonly Arranged[] =>
  text.split('.').flatMap((item) => {
    const [, letter, column, more] = /^(\w)(none|\d{1,10})(?:-(\w+))?$/.exec(item) ?? [];
    const [is] = Object.entries(letters).find(([, short]) => short === letter) ?? [];
    const id = column === 'none' ? column : Number(column);
    const after = more === '0' ? null : Number(more);
    const parsed = v.safeParse(Arranged, { is, column: id, after, by: more });
    return parsed.success ? [parsed.output] : [];
  });
