import type { ElementKind, ElementOf } from '../api/elements.ts';
import { folded } from '../ui/text-search.ts';
import type { Kind } from './kind.ts';

/** What an element is called, be it only by its id. */
export function titleOrId<Name extends ElementKind>(
  kind: Kind<Name>,
  element: ElementOf[Name],
): string {
  return kind.title(element) ?? String(element.id);
}

/** What a search here looks into, folded: made once, since a letter that is typed looks through all. */
export function searchText<Name extends ElementKind>(
  kind: Kind<Name>,
  element: ElementOf[Name],
): string {
  return folded([element.id, ...kind.searched.map((one) => one.text(element))].join('\n'));
}
