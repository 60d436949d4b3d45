import * as v from 'valibot';
import type { Scope } from '../api/scope.ts';
import { keptByCustomer } from './kept-by-customer.ts';

const Arranged = v.variant('is', [
  v.object({ is: v.picklist(['pinned', 'hidden']), column: v.number() }),
  // "In no group" can be collapsed as well.
  v.object({ is: v.literal('collapsed'), column: v.union([v.number(), v.literal('none')]) }),
]);

/** What is so of a column of the board: the id of its group, nothing else. */
type Arranged = v.InferOutput<typeof Arranged>;

interface Columns {
  /** In the order in which they stand. */
  readonly pinned: readonly number[];
  readonly hidden: readonly number[];
  readonly collapsed: readonly (number | 'none')[];
}

const kept = keptByCustomer<Arranged>('motorpool.board-columns', v.array(Arranged));

function columnsIn(arranged: readonly Arranged[]): Columns {
  const columns = {
    pinned: [] as number[],
    hidden: [] as number[],
    collapsed: [] as Columns['collapsed'][number][],
  };
  for (const each of arranged) {
    if (each.is === 'collapsed') columns.collapsed.push(each.column);
    else columns[each.is].push(each.column);
  }
  return columns;
}

/** With it, or without it where it is so already. */
function toggle(scope: Scope, change: Arranged): void {
  const before = kept.of(scope);
  const rest = before.filter(({ is, column }) => is !== change.is || column !== change.column);
  kept.keep(scope, rest.length < before.length ? rest : [...before, change]);
}

/** How the columns of a customer are arranged in this browser. */
export const columnsOf = (scope: Scope): Columns => columnsIn(kept.of(scope));

/** Pins a group's column, or hides it; takes that back where it is so already. */
export const toggleColumn = (scope: Scope, is: 'pinned' | 'hidden', column: number): void =>
  toggle(scope, { is, column });

/** Makes a column as narrow as its name, or as wide as the others again. */
export const toggleCollapsed = (scope: Scope, column: number | 'none'): void =>
  toggle(scope, { is: 'collapsed', column });

/** No column is hidden any more. */
export const showAllColumns = (scope: Scope): void =>
  kept.keep(
    scope,
    kept.of(scope).filter(({ is }) => is !== 'hidden'),
  );

/** Forgets the arrangements of all customers. */
export const forgetKeptColumns = kept.forget;

/** The arrangement for the customer that the page shows. */
export const useColumns = (): Columns => columnsIn(kept.useKept());
