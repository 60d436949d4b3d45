import type { ElementKind, ElementOf } from '../api/elements.ts';
import { type Searchable, searchable } from '../i18n/text-search.ts';
import type { Kind } from './kind.ts';

/** What an element is called, be it only by its id. */
export function titleOrId<Name extends ElementKind>(
  kind: Kind<Name>,
  element: ElementOf[Name],
): string {
  return kind.title(element) ?? String(element.id);
}

/** What it is called where nothing stands beside it, as on a button that is heard: two of one name are told apart. */
export function spokenTitle<Name extends ElementKind>(
  kind: Kind<Name>,
  element: ElementOf[Name],
): string {
  const title = titleOrId(kind, element);
  const own = kind.identities
    .filter(({ family }) => family !== 'name')
    .map((identity) => identity.text(element)?.trim())
    .find((text) => text);
  const mark = own ?? String(element.id);
  return mark === title ? title : `${title}, ${mark}`;
}

/** What a search here looks into, folded: made once, since a letter that is typed looks through all. */
export function searchText<Name extends ElementKind>(
  kind: Kind<Name>,
  element: ElementOf[Name],
): Searchable {
  const texts = (isCode: boolean) =>
    kind.searched.filter((one) => one.isCode === isCode).map((one) => one.text(element));
  return searchable([String(element.id), ...texts(false)], texts(true));
}

/** What identifies an element where it is pasted or imported, as it is written; empty where nothing does. */
export function identityOf<Name extends ElementKind>(
  kind: Kind<Name>,
  element: ElementOf[Name],
): string {
  const texts = kind.identities.map((identity) => identity.text(element) ?? '');
  return texts.find((text) => text.trim() !== '') ?? '';
}
