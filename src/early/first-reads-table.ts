import { calls } from '../api/calls.ts';
import { type ElementKind, elementKinds } from '../api/elements.ts';
import { columnsOf } from '../parts/elements/element-columns.ts';
import { firstOfList } from '../queries/element-pages.ts';
import { firstOfAll } from '../queries/elements.ts';

const byKind = (pathOf: (kind: ElementKind) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(elementKinds.map((kind) => [kind, pathOf(kind)]));

/** What the pages ask for first, as paths of the API: made at build, of what asks for it later. */
export const firstReads = {
  groups: calls.groups().path,
  /** All elements of a kind, as the board reads them. */
  all: byKind((kind) => calls.elements(kind, firstOfAll).path),
  /** The list of a kind, neither searched nor narrowed, in the order that it has at first. */
  list: byKind((kind) => {
    const view = { search: '', filters: [], sort: columnsOf[kind][0], descending: false };
    return calls.elements(kind, firstOfList(kind, view)).path;
  }),
};
