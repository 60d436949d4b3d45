import type { Car, Product, Service, User } from './generated/types.gen.ts';

/** The four kinds of elements that a group may hold, as the API's paths name them. */
export const elementKinds = ['cars', 'users', 'services', 'products'] as const;
export type ElementKind = (typeof elementKinds)[number];

/** What an element of each kind looks like (`flinkey-api.md`, Schemas). */
export interface ElementOf {
  cars: Car;
  users: User;
  services: Service;
  products: Product;
}
export type Element = ElementOf[ElementKind];
