import type { ElementKind } from '../api/elements.ts';
import { cars } from './cars.ts';
import type { Kind } from './kind.ts';
import { products } from './products.ts';
import { services } from './services.ts';
import { users } from './users.ts';

/** What differs by kind, in one table. */
const kinds: { readonly [Name in ElementKind]: Kind<Name> } = { cars, users, services, products };

/** All that is particular to one kind. */
export function kindOf<Name extends ElementKind>(name: Name): Kind<Name> {
  return kinds[name];
}
