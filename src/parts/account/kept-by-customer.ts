import type * as v from 'valibot';
import { type Scope, scopeName } from '../../api/scope.ts';
import { keptLists } from './kept-lists.ts';
import { useScope } from './use-session.ts';

/** A list that this browser keeps for each customer; see `keptLists`. */
export function keptByCustomer<Item>(
  storageKey: string,
  schema: v.GenericSchema<unknown, readonly Item[]>,
) {
  const kept = keptLists(storageKey, schema);
  return {
    of: (scope: Scope): readonly Item[] => kept.of(scopeName(scope)),
    keep: (scope: Scope, items: readonly Item[]): void => kept.keep(scopeName(scope), items),
    /** Forgets the lists of all customers. */
    forget: kept.forget,
    /** The list of the customer that the page shows. */
    useKept: (): readonly Item[] => kept.useKept(scopeName(useScope())),
  };
}
